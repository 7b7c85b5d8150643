import { statusLabel } from '../../domain/plan/status';
import { toCsv } from './csv';
import type { Overview } from './overview';

/** The matrix as a file: a row a werkgroep, a column a section, with the selection of the page. */
export function overviewCsv({ columns, rows }: Overview): string {
  return toCsv([
    ['Nummer', 'Werkgroep', 'Soort', ...columns.map(({ titel }) => titel), 'Gereed', 'Van'],
    ...rows.map(({ nummer, naam, soort, cells, progress }) => [
      nummer,
      naam,
      soort,
      ...cells.map(({ status }) => statusLabel(status)),
      progress.gereed,
      progress.total,
    ]),
  ]);
}
