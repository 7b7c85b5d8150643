import type { ReactNode } from 'react';
import { TextLink } from '~/ui/text-link';
import type { Milestone } from '../../domain/programme/timeline';
import type { Overview } from './overview';

export type NearestMilestone = { milestone: Milestone; days: number };

/** The four figures above the matrix. They count the selection of werkgroepen and sections. */
export function Figures({
  overview,
  nearest,
}: {
  overview: Overview;
  nearest: NearestMilestone | null;
}) {
  const { progress, kernDone, rows, changedThisWeek } = overview;
  return (
    <ul className="figures">
      <Figure value={progress.gereed} of={`van ${progress.total}`}>
        {progress.total === 1 ? 'onderdeel gereed' : 'onderdelen gereed'}
        <NotApplicable count={progress.notApplicable} />
      </Figure>
      <Figure value={kernDone} of={`van ${rows.length}`}>
        {rows.length === 1 ? 'werkgroep' : 'werkgroepen'} met alle kern-onderdelen gereed
      </Figure>
      <Figure value={changedThisWeek}>
        {changedThisWeek === 1 ? 'onderdeel' : 'onderdelen'} veranderd in de laatste 7 dagen
      </Figure>
      {nearest ? <MilestoneFigure {...nearest} /> : null}
    </ul>
  );
}

function Figure({ value, of, children }: { value: number; of?: string; children: ReactNode }) {
  return (
    <li className="card figures__figure">
      <p className="figures__value">
        {value.toLocaleString('nl-NL')} {of ? <small>{of}</small> : null}
      </p>
      <p className="figures__words">{children}</p>
    </li>
  );
}

function NotApplicable({ count }: { count: number }) {
  if (count === 0) return null;
  const words =
    count === 1 ? 'is niet van toepassing en telt' : 'zijn niet van toepassing en tellen';
  return (
    <span className="figures__note">
      {count} {words} niet mee
    </span>
  );
}

/** Days count down; what is long past is told in years. */
function MilestoneFigure({ milestone: { when, title }, days }: NearestMilestone) {
  const isPast = days < 0;
  const count = isPast && -days >= 730 ? Math.floor(-days / 365.25) : Math.abs(days);
  const unit = count !== Math.abs(days) ? 'jaar' : count === 1 ? 'dag' : 'dagen';
  return (
    <Figure value={count} of={isPast ? `${unit} geleden` : unit}>
      {isPast ? 'was de laatste mijlpaal: ' : 'tot de volgende mijlpaal: '}
      <TextLink to="/programma#mijlpalen">{when}</TextLink>
      {isPast ? null : <span className="figures__note">{title}</span>}
    </Figure>
  );
}
