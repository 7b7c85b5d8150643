/** A table of the text as a full grid: Word wants every row to reach every column. */
import type { DocumentNode } from '../../../domain/plan/document';
import { boundedInteger } from '../../../domain/plan/document-walk';

/** Word opens no table with more columns. */
const MAX_COLUMNS = 63;
const MAX_SPAN = 100;

export interface GridCell {
  /** Null where the text has no cell: filled up so that the row is whole. */
  node: DocumentNode | null;
  column: number;
  colspan: number;
  rowspan: number;
  isHeader: boolean;
}

export interface TableGrid {
  rows: GridCell[][];
  columns: number;
  /** Rows at the top that hold only header cells and from which no cell reaches further down. */
  headRows: number;
}

/** Places the cells of a table, from JSON that may hold anything. */
export function tableGrid(table: DocumentNode): TableGrid {
  const source = (table.content ?? []).map(cellsOf).filter((cells) => cells.length > 0);
  /** For each row, the columns that a cell from above covers. */
  const covered = source.map(() => new Set<number>());
  const rows = source.map((cells, row) => placeRow(cells, row, covered));
  const columns = Math.min(
    MAX_COLUMNS,
    rows.reduce((most, cells, row) => Math.max(most, reach(cells, covered[row])), 0),
  );
  const full = rows.map((cells, row) => fillUp(cells, covered[row], columns));
  return { rows: full, columns, headRows: countHeadRows(full) };
}

/** What stands in a table without a row, or in a row without a cell, is a cell of its own. */
function cellsOf(row: DocumentNode): DocumentNode[] {
  const children = row.type === 'tableRow' ? (row.content ?? []) : [row];
  return children.map((child) =>
    child.type === 'tableHeader' || child.type === 'tableCell'
      ? child
      : { type: 'tableCell', content: [child] },
  );
}

function placeRow(cells: DocumentNode[], row: number, covered: Set<number>[]): GridCell[] {
  let column = 0;
  const placed: GridCell[] = [];
  for (const node of cells) {
    while (covered[row]?.has(column)) column += 1;
    if (column >= MAX_COLUMNS) break;
    const colspan = freeSpan(node, row, column, covered);
    const rowspan = Math.min(
      boundedInteger(node.attrs?.rowspan, 1, MAX_SPAN, 1),
      covered.length - row,
    );
    for (let below = row + 1; below < row + rowspan; below++) {
      for (let i = 0; i < colspan; i++) covered[below]?.add(column + i);
    }
    placed.push({ node, column, colspan, rowspan, isHeader: node.type === 'tableHeader' });
    column += colspan;
  }
  return placed;
}

/** How far a cell may reach to the right before it meets one that comes from above. */
function freeSpan(node: DocumentNode, row: number, column: number, covered: Set<number>[]): number {
  const asked = boundedInteger(node.attrs?.colspan, 1, MAX_SPAN, 1);
  let span = 1;
  while (span < asked && column + span < MAX_COLUMNS && !covered[row]?.has(column + span))
    span += 1;
  return span;
}

function reach(cells: GridCell[], covered: Set<number> = new Set()): number {
  const last = cells.at(-1);
  return Math.max(last ? last.column + last.colspan : 0, ...[...covered].map((i) => i + 1));
}

function fillUp(cells: GridCell[], covered: Set<number> = new Set(), columns: number): GridCell[] {
  const taken = new Set(covered);
  for (const { column, colspan } of cells) {
    for (let i = 0; i < colspan; i++) taken.add(column + i);
  }
  const empty = Array.from({ length: columns }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ node: null, column, colspan: 1, rowspan: 1, isHeader: false }));
  return [...cells, ...empty].sort((a, b) => a.column - b.column);
}

function countHeadRows(rows: GridCell[][]): number {
  const firstBodyRow = rows.findIndex((cells) => cells.some((cell) => !cell.isHeader && cell.node));
  const count = firstBodyRow === -1 ? rows.length : firstBodyRow;
  const fits = rows
    .slice(0, count)
    .every((cells, row) => cells.every((cell) => row + cell.rowspan <= count));
  // A table of nothing but a head would repeat itself on every page.
  return fits && count < rows.length ? count : 0;
}
