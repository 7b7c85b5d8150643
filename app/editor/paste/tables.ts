import { boundedInteger, MAX_CELL_SPAN } from '../../../domain/plan/document-walk';
import type { Block, InlinePiece, ReadBlocks, TableCell } from './blocks';
import { isHidden, NO_CLASSES, stylesOf } from './styles';

const LOOSE_SPAN = 30;

/**
 * Reads a table. One that holds another table, or a single cell, only arranges the page: its content
 * comes out without it. A first row in a `thead`, or all bold, becomes the header row.
 */
export function readTable<Context>(
  table: Element,
  context: Context,
  readBlocks: ReadBlocks<Context>,
): Block[] {
  const captions = [...table.children].filter((child) => child.localName === 'caption');
  const before = captions.flatMap((caption) => readBlocks(caption.childNodes, context));
  const rows = ownRows(table).map((row) => readRow(row, context, readBlocks));
  const cells = rows.flat();
  const isLayout = cells.length === 1 || table.querySelector('table') !== null;
  if (isLayout) return [...before, ...cells.flatMap((cell) => cell.blocks)];
  const filled = rows.filter((row) => row.length > 0);
  if (cells.every((cell) => cell.blocks.length === 0)) return before;
  return [...before, { kind: 'table', rows: markHeaderRow(fitSpans(filled)) }];
}

function ownRows(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && !isHiddenRow(row),
  );
}

function isHiddenRow(row: Element): boolean {
  return isHidden(row, stylesOf(row, NO_CLASSES));
}

function readRow<Context>(
  row: Element,
  context: Context,
  readBlocks: ReadBlocks<Context>,
): TableCell[] {
  const isHead = row.parentElement?.localName === 'thead';
  return [...row.children]
    .filter((cell) => cell.localName === 'td' || cell.localName === 'th')
    .map((cell) => ({
      isHeader: isHead || cell.localName === 'th' || cell.getAttribute('role') === 'columnheader',
      colspan: spanOf(cell, 'colspan'),
      rowspan: spanOf(cell, 'rowspan'),
      blocks: readBlocks([cell], context),
    }));
}

function spanOf(cell: Element, name: string): number {
  return boundedInteger(Number.parseInt(cell.getAttribute(name) ?? '1', 10), 1, MAX_CELL_SPAN, 1);
}

/** A web page writes `colspan="100"` for all columns; we would make a hundred of them. */
function fitSpans(rows: TableCell[][]): TableCell[][] {
  const exact = rows.filter((row) => row.every((cell) => cell.colspan < LOOSE_SPAN));
  const width = exact.map(columnsOf).reduce((widest, columns) => Math.max(widest, columns), 0);
  return rows.map((row, index) => {
    const taken = columnsOf(row.filter((cell) => cell.colspan < LOOSE_SPAN));
    return row.map((cell) => ({
      ...cell,
      colspan: cell.colspan < LOOSE_SPAN || width === 0 ? cell.colspan : Math.max(1, width - taken),
      rowspan: Math.min(cell.rowspan, rows.length - index),
    }));
  });
}

function columnsOf(row: TableCell[]): number {
  return row.reduce((sum, cell) => sum + cell.colspan, 0);
}

function markHeaderRow(rows: TableCell[][]): TableCell[][] {
  const [first = [], second = [], ...rest] = rows;
  const hasHeader = rows.flat().some((cell) => cell.isHeader);
  const isBoldHeader = rows.length > 1 && !hasHeader && isAllBold(first) && !isAllBold(second);
  const top = isBoldHeader ? first.map((cell) => ({ ...cell, isHeader: true })) : first;
  return [top, ...(rows.length > 1 ? [second, ...rest] : [])].map((row) => row.map(withoutBold));
}

function isAllBold(row: TableCell[]): boolean {
  const pieces = row.flatMap((cell) => cell.blocks.flatMap(piecesOf));
  return pieces.length > 0 && pieces.every((piece) => piece === 'break' || piece.bold);
}

/** Only plain paragraphs are looked at: a cell with a list in it heads no column. */
function piecesOf(block: Block): InlinePiece[] {
  const other: InlinePiece = { text: '', bold: false, italic: false, href: null };
  return block.kind === 'paragraph' ? block.pieces : [other];
}

/** A header cell is bold by itself. */
function withoutBold(cell: TableCell): TableCell {
  if (!cell.isHeader) return cell;
  const blocks = cell.blocks.map((block) =>
    block.kind === 'paragraph'
      ? {
          ...block,
          pieces: block.pieces.map((piece) =>
            piece === 'break' ? piece : { ...piece, bold: false },
          ),
        }
      : block,
  );
  return { ...cell, blocks };
}
