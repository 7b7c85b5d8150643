import { Link } from '@remix-run/react';
import { useId } from 'react';
import { formatDateTime } from '~/ui/dates';
import { ProgressBar } from '~/ui/progress-bar';
import { StatusIcon } from '~/ui/status-icon';
import { statusLabel } from '../../domain/plan/status';
import { actPerson, actWords } from './last-act';
import type { Cell, Column, Overview, Row } from './overview';
import { progressWords } from './progress-words';

/** Werkgroepen by sections. On a phone each werkgroep becomes a card with its sections in it. */
export function Matrix({ overview }: { overview: Overview }) {
  const caption = useId();
  const { columns, rows } = overview;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is a region, not a section of the page
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <div className="matrix-scroll" role="region" aria-labelledby={caption} tabIndex={0}>
      <table className="matrix">
        <caption id={caption} className="visually-hidden">
          Status van elk onderdeel, per werkgroep
        </caption>
        <thead>
          <tr>
            <th scope="col">Werkgroep</th>
            {columns.map((column) => (
              <ColumnHeader key={column.key} column={column} />
            ))}
            <th scope="col" className="matrix__total">
              Gereed
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.nummer} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHeader({ column: { titel, kern } }: { column: Column }) {
  return (
    <th scope="col" className={kern ? 'matrix__kern' : undefined}>
      {titel}
      {kern ? <span className="visually-hidden"> (kern)</span> : null}
    </th>
  );
}

function MatrixRow({ row }: { row: Row }) {
  const { nummer, naam, slug, cells, progress } = row;
  return (
    <tr>
      <th scope="row">
        <Link to={`/werkgroepen/${slug}`}>
          <span className="matrix__number">{nummer}</span> <span>{naam}</span>
        </Link>
      </th>
      {cells.map((cell) => (
        <MatrixCell key={cell.column.key} cell={cell} werkgroep={`${nummer} ${naam}`} />
      ))}
      <td className="matrix__total">
        <ProgressBar
          done={progress.gereed}
          busy={progress.busy}
          total={progress.total}
          words={progressWords(progress)}
        />
      </td>
    </tr>
  );
}

function MatrixCell({ cell, werkgroep }: { cell: Cell; werkgroep: string }) {
  const { column, status, href, last, isWanted } = cell;
  const when = last
    ? `${actWords(last)} door ${actPerson(last)}, ${formatDateTime(last.at)}`
    : null;
  const look = isWanted ? `matrix__cell--${status}` : 'matrix__cell--quiet';
  return (
    <td title={when ? capital(when) : undefined}>
      <Link to={href} className={`matrix__cell ${look}`}>
        <span className="visually-hidden">{werkgroep}, </span>
        <span className="matrix__label">
          {column.titel}
          <span className="visually-hidden">: </span>
        </span>
        <span className="matrix__status">
          <StatusIcon status={status} />
          <span>{SHORT[status] ?? statusLabel(status)}</span>
        </span>
        {when ? <span className="visually-hidden">. {capital(when)}</span> : null}
      </Link>
    </td>
  );
}

/** A cell is narrow; the icon and the legend say the rest. */
const SHORT: Partial<Record<Cell['status'], string>> = {
  'in-bewerking': 'Bezig',
  'niet-van-toepassing': 'N.v.t.',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
