import type { DocumentNode } from './document';
import { boundedInteger, MAX_CELL_SPAN } from './document-walk';

/**
 * A table as HTML, in a box that scrolls by itself and can be reached by keyboard. Rows of only
 * header cells at the top become the head, unless a cell reaches from there into the body.
 */
export function tableHtml(table: DocumentNode, cellHtml: (cell: DocumentNode) => string): string {
  const rows = (table.content ?? []).map(cellsOf).filter((cells) => cells.length > 0);
  if (rows.length === 0) return '';
  const headRows = countHeadRows(rows);
  const html = rows.map((cells, index) => rowHtml(cells, index < Math.max(headRows, 1), cellHtml));
  const head = headRows > 0 ? `<thead>${html.slice(0, headRows).join('')}</thead>` : '';
  const body = html.slice(headRows).join('');
  return (
    '<div class="table-scroll" role="group" aria-label="Tabel" tabindex="0"><table>' +
    `${head}${body ? `<tbody>${body}</tbody>` : ''}</table></div>`
  );
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

function countHeadRows(rows: DocumentNode[][]): number {
  const firstBodyRow = rows.findIndex((cells) => cells.some((cell) => cell.type !== 'tableHeader'));
  const count = firstBodyRow === -1 ? rows.length : firstBodyRow;
  const fits = rows
    .slice(0, count)
    .every((cells, index) => cells.every((cell) => index + span(cell, 'rowspan') <= count));
  return fits ? count : 0;
}

function rowHtml(
  cells: DocumentNode[],
  isTop: boolean,
  cellHtml: (cell: DocumentNode) => string,
): string {
  const html = cells.map((cell) => {
    const isHeader = cell.type === 'tableHeader';
    const tag = isHeader ? 'th' : 'td';
    const scope = isHeader ? ` scope="${isTop ? 'col' : 'row'}"` : '';
    return `<${tag}${scope}${spanAttributes(cell)}>${cellHtml(cell)}</${tag}>`;
  });
  return `<tr>${html.join('')}</tr>`;
}

function spanAttributes(cell: DocumentNode): string {
  return (['colspan', 'rowspan'] as const)
    .filter((name) => span(cell, name) > 1)
    .map((name) => ` ${name}="${span(cell, name)}"`)
    .join('');
}

function span(cell: DocumentNode, name: 'colspan' | 'rowspan'): number {
  return boundedInteger(cell.attrs?.[name], 1, MAX_CELL_SPAN, 1);
}
