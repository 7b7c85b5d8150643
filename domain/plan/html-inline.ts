import type { DocumentNode } from './document';
import { inlineText } from './document-walk';
import { isAllowedLink } from './links';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// Not allowed in HTML, or half of a character: no reader can show them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202b\u202e\u2067]/u;

/** Text as HTML, safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNPRINTABLE, (character) => (/\s/.test(character) ? ' ' : '\ufffd'))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The attribute with which a block finds its own direction; nothing for ordinary Dutch text. */
export function directionAttribute(nodes: readonly DocumentNode[]): string {
  return RIGHT_TO_LEFT.test(inlineText(nodes)) ? ' dir="auto"' : '';
}

interface Piece {
  href: string | null;
  html: string;
}

/** Inline nodes as HTML. Neighbours with the same link are one link, as the reader hears them. */
export function inlineHtml(nodes: readonly DocumentNode[]): string {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    const piece = { href: hrefOf(node), html: pieceHtml(node) };
    const last = pieces.at(-1);
    if (last && last.href === piece.href) last.html += piece.html;
    else pieces.push(piece);
  }
  return pieces.map(linkHtml).join('');
}

function linkHtml({ href, html }: Piece): string {
  if (href === null || html.trim() === '') return html;
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${html}</a>`;
}

function hrefOf(node: DocumentNode): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
  return isAllowedLink(href) ? href : null;
}

function pieceHtml(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '<br>';
  let html = escapeHtml(inlineText([node]));
  if (hasMark(node, 'italic')) html = `<em>${html}</em>`;
  if (hasMark(node, 'bold')) html = `<strong>${html}</strong>`;
  return html;
}

function hasMark(node: DocumentNode, type: string): boolean {
  return node.marks?.some((mark) => mark.type === type) ?? false;
}
