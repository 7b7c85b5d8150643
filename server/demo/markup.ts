/** A few signs of plain text that stand for the nodes of a document, so that texts stay legible. */
import type { DocumentJson, DocumentMark, DocumentNode } from '../../domain/plan/document';

const INLINE =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g;

/**
 * Reads `# ` and `## ` as headings, `- ` and `1. ` as lists (two spaces deeper is a list inside),
 * `[ ] ` and `[x] ` as tasks, `| a | b |` as a table whose first row is its head, `> ` as a quote,
 * and any other line as a paragraph; inside a line `**bold**`, `*italic*` and `[text](address)`.
 */
export function documentFromMarkup(markup: string): DocumentJson {
  const lines = markup.split('\n').filter((line) => line.trim() !== '');
  return { type: 'doc', content: blocks(lines) };
}

function blocks(lines: string[]): DocumentNode[] {
  const made: DocumentNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '');
    const length = kind === 'heading' || kind === 'paragraph' ? 1 : runLength(lines, at, kind);
    made.push(block(kind, lines.slice(at, at + length)));
    at += length;
  }
  return made;
}

type Kind = 'heading' | 'paragraph' | 'bulletList' | 'orderedList' | 'taskList' | 'table' | 'quote';

const SIGNS: [RegExp, Kind][] = [
  [/^##? /, 'heading'],
  [/^- /, 'bulletList'],
  [/^\d+\. /, 'orderedList'],
  [/^\[[ x]\] /, 'taskList'],
  [/^\| /, 'table'],
  [/^> /, 'quote'],
];

function kindOf(line: string): Kind {
  return SIGNS.find(([sign]) => sign.test(line))?.[1] ?? 'paragraph';
}

/** How many lines belong together: of one kind, or indented below it. */
function runLength(lines: string[], at: number, kind: Kind): number {
  const end = lines.findIndex((line, i) => i > at && !/^ {2}/.test(line) && kindOf(line) !== kind);
  return (end === -1 ? lines.length : end) - at;
}

function block(kind: Kind, lines: string[]): DocumentNode {
  const [first = ''] = lines;
  switch (kind) {
    case 'heading':
      return node('heading', inline(first.replace(/^#+ /, '')), {
        level: first.startsWith('## ') ? 4 : 3,
      });
    case 'bulletList':
    case 'orderedList':
      return node(
        kind,
        items(lines).map(({ body }) => node('listItem', body)),
      );
    case 'taskList':
      return node(
        kind,
        items(lines).map(({ sign, body }) => node('taskItem', body, { checked: sign === '[x] ' })),
      );
    case 'table':
      return node(
        'table',
        lines.map((line, row) => tableRow(line, row === 0)),
      );
    case 'quote':
      return node('blockquote', blocks(lines.map((line) => line.replace(/^> ?/, ''))));
    case 'paragraph':
      return node('paragraph', inline(first));
  }
}

function items(lines: string[]): { sign: string; body: DocumentNode[] }[] {
  const starts = lines.flatMap((line, i) => (/^ {2}/.test(line) ? [] : [i]));
  return starts.map((start, i) => {
    const [first = '', ...below] = lines.slice(start, starts[i + 1]);
    const sign = /^(?:- |\d+\. |\[[ x]\] )/.exec(first)?.[0] ?? '';
    const words = node('paragraph', inline(first.slice(sign.length)));
    return { sign, body: [words, ...blocks(below.map((line) => line.slice(2)))] };
  });
}

function tableRow(line: string, isHead: boolean): DocumentNode {
  const cells = line.replace(/^\| | \|$/g, '').split(' | ');
  return node(
    'tableRow',
    cells.map((cell) =>
      node(isHead ? 'tableHeader' : 'tableCell', [node('paragraph', inline(cell))]),
    ),
  );
}

function inline(line: string): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    nodes.push(...text(line.slice(at, match.index)));
    const { bold, italic, label, href } = match.groups ?? {};
    if (bold) nodes.push(...text(bold, { type: 'bold' }));
    else if (italic) nodes.push(...text(italic, { type: 'italic' }));
    else if (label) nodes.push(...text(label, { type: 'link', attrs: { href } }));
    at = match.index + match[0].length;
  }
  return [...nodes, ...text(line.slice(at))];
}

const text = (words: string, mark?: DocumentMark): DocumentNode[] =>
  words === '' ? [] : [{ type: 'text', ...(mark && { marks: [mark] }), text: words }];

const node = (
  type: string,
  content: DocumentNode[],
  attrs?: Record<string, unknown>,
): DocumentNode => ({ type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) });
