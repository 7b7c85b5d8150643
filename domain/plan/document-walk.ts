// How readers of a document (text, HTML, exports) see its content, also where it is not as the
// schema wants it: as runs of inline nodes and as blocks.
import type { DocumentNode } from './document';

export type ContentPart =
  | { kind: 'inline'; nodes: DocumentNode[] }
  | { kind: 'block'; node: DocumentNode };

const INLINE = new Set(['text', 'hardBreak']);
const TEXTBLOCKS = new Set(['paragraph', 'heading']);
const KNOWN_BLOCKS = new Set([
  ...TEXTBLOCKS,
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'taskItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
]);

/**
 * The children of a node in order, inline ones taken together. An unknown child counts as inline
 * inside a paragraph or heading, and as a block elsewhere.
 */
export function contentParts(parent: Pick<DocumentNode, 'type' | 'content'>): ContentPart[] {
  const parts: ContentPart[] = [];
  let run: DocumentNode[] | null = null;
  for (const node of parent.content ?? []) {
    if (!isInline(node.type, parent.type)) {
      run = null;
      parts.push({ kind: 'block', node });
    } else if (run) {
      run.push(node);
    } else {
      run = [node];
      parts.push({ kind: 'inline', nodes: run });
    }
  }
  return parts;
}

function isInline(type: string, parentType: string): boolean {
  return INLINE.has(type) || (TEXTBLOCKS.has(parentType) && !KNOWN_BLOCKS.has(type));
}

/** A child of a list as an item: what stands in a list without one is an item of its own. */
export function asListItem(child: DocumentNode): DocumentNode {
  const isItem = child.type === 'listItem' || child.type === 'taskItem';
  return isItem ? child : { type: 'listItem', content: [child] };
}

/** The text of inline nodes; a hard break is a line feed. */
export function inlineText(nodes: readonly DocumentNode[]): string {
  return nodes
    .map((node) =>
      node.type === 'hardBreak' ? '\n' : (node.text ?? '') + inlineText(node.content ?? []),
    )
    .join('');
}

/** The text of every run of inline nodes in a document, in order. */
export function textRuns(node: Pick<DocumentNode, 'type' | 'content'>): string[] {
  return contentParts(node).flatMap((part) =>
    part.kind === 'inline' ? [inlineText(part.nodes)] : textRuns(part.node),
  );
}

/** Columns or rows that one cell may take up; more would make any table huge. */
export const MAX_CELL_SPAN = 100;

/** A whole number from an attribute that may hold anything, kept between two bounds. */
export function boundedInteger(value: unknown, low: number, high: number, otherwise: number) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(high, Math.max(low, Math.trunc(value)));
}
