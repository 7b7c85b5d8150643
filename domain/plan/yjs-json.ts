// Reads Yjs types as ProseMirror JSON. Our own, because the one of y-tiptap throws on what only a
// forged client can write, and a text that cannot be read would stop projector and exports.
import * as Y from 'yjs';
import type { DocumentJson, DocumentMark, DocumentNode } from './document';
import { MAX_DOCUMENT_DEPTH } from './document-limits';
import { documentSchema } from './document-schema';

const MAX_ATTRIBUTE_DEPTH = 10;
const MARK_ORDER = Object.keys(documentSchema.marks);
// y-prosemirror writes a mark that may overlap itself as `name--hash`.
const HASHED_MARK_NAME = /^(.*)--[a-zA-Z0-9+/=]{8}$/s;

/** Never throws, also not on types and values that ProseMirror would not have written. */
export function documentFromFragment(fragment: Y.XmlFragment): DocumentJson {
  return { type: 'doc', content: childNodes(fragment, 1) };
}

function childNodes(parent: Y.XmlFragment, depth: number): DocumentNode[] {
  if (depth >= MAX_DOCUMENT_DEPTH) {
    const text = deepText(parent);
    return text ? [{ type: 'text', text }] : [];
  }
  return childrenOf(parent).flatMap((child) => nodesOf(child, depth));
}

/** `toArray` promises only XML types; an update from outside may hold anything. */
function childrenOf(parent: Y.XmlFragment): unknown[] {
  return parent.toArray();
}

function nodesOf(child: unknown, depth: number): DocumentNode[] {
  if (child instanceof Y.XmlElement) return [elementNode(child, depth)];
  if (child instanceof Y.Text) return textNodes(child);
  if (typeof child === 'string' && child) return [{ type: 'text', text: child }];
  return [];
}

function elementNode(element: Y.XmlElement, depth: number): DocumentNode {
  const node: DocumentNode = { type: element.nodeName || 'unknown' };
  const attrs = jsonObject(element.getAttributes(), 0);
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  const content = childNodes(element, depth + 1);
  if (content.length > 0) node.content = content;
  return node;
}

function textNodes(text: Y.Text): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  for (const part of deltaOf(text)) {
    if (typeof part.insert !== 'string' || !part.insert) continue;
    const marks = marksOf(part.attributes);
    nodes.push({ type: 'text', ...(marks.length > 0 && { marks }), text: part.insert });
  }
  return nodes;
}

function deltaOf(text: Y.Text): { insert?: unknown; attributes?: Record<string, unknown> }[] {
  return text.toDelta();
}

function marksOf(attributes: Record<string, unknown> = {}): DocumentMark[] {
  const marks = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]): DocumentMark => {
      const type = HASHED_MARK_NAME.exec(name)?.[1] || name || 'unknown';
      const attrs = isRecord(value) ? jsonObject(value, 0) : {};
      return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
    });
  // In the order of the schema, as ProseMirror writes them.
  return marks.sort((a, b) => rank(a) - rank(b) || (a.type < b.type ? -1 : 1));
}

function rank(mark: DocumentMark): number {
  const index = MARK_ORDER.indexOf(mark.type);
  return index === -1 ? MARK_ORDER.length : index;
}

function jsonObject(source: Record<string, unknown>, depth: number): Record<string, unknown> {
  const entries = Object.entries(source)
    .map(([key, value]): [string, unknown] => [key, jsonValue(value, depth + 1)])
    .filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries);
}

/** What JSON and its canonical form can hold; anything else becomes nothing. */
function jsonValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || depth > MAX_ATTRIBUTE_DEPTH) return null;
  if (value instanceof Y.AbstractType || ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, depth + 1));
  return isRecord(value) ? jsonObject(value, depth) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All text below a type, without recursion: only a forged document comes this deep. */
function deepText(root: Y.XmlFragment): string {
  let text = '';
  const waiting: unknown[] = childrenOf(root).reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') text += next;
    else if (next instanceof Y.Text)
      text += textNodes(next)
        .map((node) => node.text)
        .join('');
    else if (next instanceof Y.XmlFragment) waiting.push(...childrenOf(next).reverse());
  }
  return text;
}
