/** Tables with explicit widths (columns collapse without them) and a head that repeats. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { DocumentNode } from '../../../domain/plan/document';
import { inlineText } from '../../../domain/plan/document-walk';
import type { Block, ContentRenderer } from './paragraph.server';
import type { Setting } from './setting.server';
import { COLOUR, STYLE } from './style.server';
import { type GridCell, tableGrid } from './table-grid';

const CELL_MARGIN = 100;
const NARROWEST = 200;
const line = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };

/** A table as Word wants it, and a little space: two tables without it would grow together. */
export function tableBlocks(
  table: DocumentNode,
  setting: Setting,
  render: ContentRenderer,
): Block[] {
  const grid = tableGrid(table);
  if (grid.columns === 0) return [];
  const widths = columnWidths(grid.rows, grid.columns, setting.width);
  const rows = grid.rows.map((cells, index) => {
    const isHead = index < grid.headRows;
    return new TableRow({
      tableHeader: isHead || undefined,
      cantSplit: isHead || undefined,
      keepNext: (setting.keepNext && index === grid.rows.length - 1) || undefined,
      children: cells.map((cell) => tableCell(cell, widths, isHead, setting, render)),
    });
  });
  return [
    bordered(rows, widths, setting.indent),
    new Paragraph({ style: STYLE.gap, keepNext: setting.keepNext || undefined }),
  ];
}

/** A table of our own or of somebody's text, with one look. */
export function bordered(rows: TableRow[], widths: readonly number[], indent = 0): Table {
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    indent: indent > 0 ? { size: indent, type: WidthType.DXA } : undefined,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 40, bottom: 40 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

/** The background of a head; its words are bold as well. */
export const headShading = { type: ShadingType.CLEAR, color: 'auto', fill: COLOUR.soft };

function tableCell(
  cell: GridCell,
  widths: readonly number[],
  isHead: boolean,
  setting: Setting,
  render: ContentRenderer,
): TableCell {
  const width = sum(widths.slice(cell.column, cell.column + cell.colspan));
  const inner: Setting = {
    ...setting,
    indent: 0,
    depth: 0,
    // Tables in tables in tables leave no room; the file must still be sound.
    width: Math.max(width - 2 * CELL_MARGIN, NARROWEST),
    inTable: true,
    bold: cell.isHeader,
    quoted: false,
    keepNext: false,
  };
  const content = cell.node ? render(cell.node, inner) : [];
  return new TableCell({
    // Word repairs a cell that does not end in a paragraph.
    children: content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph('')],
    columnSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
    shading: isHead || cell.isHeader ? headShading : undefined,
    width: { size: width, type: WidthType.DXA },
  });
}

/** Shares the width by how much there is to read, so that a column of numbers stays narrow. */
function columnWidths(rows: GridCell[][], columns: number, width: number): number[] {
  const weights = Array.from({ length: columns }, () => 8);
  for (const cell of rows.flat()) {
    if (cell.colspan > 1 || !cell.node) continue;
    const letters = deepLength(cell.node);
    weights[cell.column] = Math.max(weights[cell.column] ?? 0, Math.min(letters, 48));
  }
  const total = sum(weights);
  return weights.map((weight) => Math.max(Math.floor((weight / total) * width), NARROWEST));
}

function deepLength(node: DocumentNode): number {
  return inlineText([node]).length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
