import type { DocumentJson, DocumentNode } from './document';
import { asListItem, boundedInteger, contentParts } from './document-walk';
import { directionAttribute, inlineHtml } from './html-inline';
import { tableHtml } from './html-table';
import { listNumbering, listStart } from './list-marker';

/**
 * The text of a section as a complete reading view: safe HTML without scripts, styles or ids, for
 * readers without JavaScript, for screen readers and for the API. Nodes that are not known show
 * their text; empty paragraphs and headings are left out.
 */
export function documentToHtml(doc: DocumentJson): string {
  return contentHtml(doc);
}

function contentHtml(node: Pick<DocumentNode, 'type' | 'content'>): string {
  return contentParts(node)
    .map((part) => (part.kind === 'inline' ? textblockHtml('p', part.nodes) : blockHtml(part.node)))
    .join('');
}

function blockHtml(node: DocumentNode): string {
  switch (node.type) {
    case 'heading':
      return textblocks(`h${boundedInteger(node.attrs?.level, 3, 5, 3)}`, node);
    case 'blockquote':
      return wrap('<blockquote>', contentHtml(node), '</blockquote>');
    case 'bulletList':
      return listHtml('<ul>', node, itemHtml, '</ul>');
    case 'orderedList':
      return listHtml(`<ol${numberingAttributes(node)}>`, node, itemHtml, '</ol>');
    case 'taskList':
      return listHtml('<ul class="task-list">', node, taskHtml, '</ul>');
    case 'table':
      return tableHtml(node, contentHtml);
    default:
      return contentHtml(node);
  }
}

/** A heading that holds a block, which only a forged document has, gives that block its own place. */
function textblocks(tag: string, node: DocumentNode): string {
  return contentParts(node)
    .map((part) => (part.kind === 'inline' ? textblockHtml(tag, part.nodes) : blockHtml(part.node)))
    .join('');
}

function textblockHtml(tag: string, nodes: readonly DocumentNode[]): string {
  const html = inlineHtml(nodes);
  if (html.replaceAll('<br>', '').trim() === '') return '';
  return `<${tag}${directionAttribute(nodes)}>${html}</${tag}>`;
}

function wrap(open: string, html: string, close: string): string {
  return html === '' ? '' : open + html + close;
}

function listHtml(
  open: string,
  list: DocumentNode,
  item: (node: DocumentNode, html: string) => string,
  close: string,
): string {
  const items = (list.content ?? []).map((node) => ({ node, html: contentHtml(asListItem(node)) }));
  if (items.every(({ html }) => html === '')) return '';
  return wrap(open, items.map(({ node, html }) => item(node, html)).join(''), close);
}

function itemHtml(_node: DocumentNode, html: string): string {
  return `<li>${html}</li>`;
}

function taskHtml(node: DocumentNode, html: string): string {
  const done = node.attrs?.checked === true;
  return (
    `<li data-checked="${done}"><span class="task-state" aria-hidden="true">${done ? '☑' : '☐'}</span>` +
    `<span class="visually-hidden">${done ? 'gedaan: ' : 'nog te doen: '}</span>` +
    `<div class="task-body">${html}</div></li>`
  );
}

function numberingAttributes(list: DocumentNode): string {
  const start = listStart(list.attrs?.start);
  const numbering = listNumbering(list.attrs?.type);
  return `${start === 1 ? '' : ` start="${start}"`}${numbering === '1' ? '' : ` type="${numbering}"`}`;
}
