import type { DocumentJson, DocumentNode } from './document';
import { asListItem, contentParts, inlineText, textRuns } from './document-walk';
import { listMarker, listNumbering, listStart } from './list-marker';

const CELL_SEPARATOR = ' | ';
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/**
 * The text of a section without formatting: a line for each block, hard breaks as line ends, list
 * markers as the reader sees them (`-`, `1.`, `[x]`), cells of a row with ` | ` between them, `>`
 * before a quote. Blocks without text give no line.
 */
export function documentToText(doc: DocumentJson): string {
  return contentLines(doc).join('\n');
}

/** Whether there is nothing to read: only white space, invisible characters, empty lists or tables. */
export function isEmptyDocument(doc: DocumentJson): boolean {
  return !textRuns(doc).some((run) => VISIBLE.test(run));
}

/** The number of words people wrote; list markers do not count, `mantelzorg-team` is one word. */
export function countWords(doc: DocumentJson): number {
  return textRuns(doc).reduce((sum, run) => sum + (run.match(WORD)?.length ?? 0), 0);
}

function blockLines(node: DocumentNode): string[] {
  switch (node.type) {
    case 'bulletList':
      return listLines(node, () => '-');
    case 'orderedList': {
      const start = listStart(node.attrs?.start);
      const numbering = listNumbering(node.attrs?.type);
      return listLines(node, (_item, index) => listMarker(start + index, numbering));
    }
    case 'taskList':
      return listLines(node, (item) => (item.attrs?.checked === true ? '[x]' : '[ ]'));
    case 'blockquote':
      return contentLines(node).map((line) => `> ${line}`);
    case 'tableRow':
      return rowLines(node);
    default:
      return contentLines(node);
  }
}

function contentLines(node: Pick<DocumentNode, 'type' | 'content'>): string[] {
  return contentParts(node).flatMap((part) =>
    part.kind === 'inline' ? runLines(inlineText(part.nodes)) : blockLines(part.node),
  );
}

function runLines(text: string): string[] {
  if (!VISIBLE.test(text)) return [];
  return text.split('\n').map((line) => line.trimEnd());
}

function listLines(
  list: DocumentNode,
  marker: (item: DocumentNode, index: number) => string,
): string[] {
  return (list.content ?? []).flatMap((item, index) => {
    const sign = `${marker(item, index)} `;
    const indent = ' '.repeat(sign.length);
    const lines = contentLines(asListItem(item));
    return lines.map((line, number) => (number === 0 ? sign : indent) + line);
  });
}

function rowLines(row: DocumentNode): string[] {
  const cells = (row.content ?? []).map((cell) => {
    const content = { type: 'tableCell', content: [cell] };
    return contentLines(content).join(' ').trim();
  });
  return cells.some(Boolean) ? [cells.join(CELL_SEPARATOR).trimEnd()] : [];
}
