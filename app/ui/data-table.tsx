import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row, such as the person it is about. One column at most. */
  rowHeader?: boolean;
  numeric?: boolean;
  /** For a column of buttons: the header is only read, not shown. */
  hideHeader?: boolean;
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  /** When a heading above the table says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Instead of the table when there are no rows. */
  empty?: ReactNode;
};

/** A table with caption and headers. On a phone each row becomes a block with its labels. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, empty } = props;
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is a region, not a section of the page
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table data-table">
        <caption id={captionId} className={classNames(hideCaption && 'visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={numericClass(column.numeric)}>
                <span className={classNames(column.hideHeader && 'visually-hidden')}>
                  {column.header}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td
      data-label={column.hideHeader ? undefined : column.header}
      className={numericClass(column.numeric)}
    >
      {column.cell(row)}
    </td>
  );
}

function numericClass(numeric = false): string | undefined {
  return numeric ? 'utrecht-table__cell--numeric-column' : undefined;
}
