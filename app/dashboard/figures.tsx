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

interface FigureProps {
  value: number | string;
  of?: string;
  children: ReactNode;
}

function Figure({ value, of, children }: FigureProps) {
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
  const link = <TextLink to="/programma#mijlpalen">{when}</TextLink>;
  if (days < 0) {
    const years = Math.floor(-days / 365.25);
    const [value, unit] = years >= 2 ? [years, 'jaar'] : [-days, dayWord(-days)];
    return (
      <Figure value={value} of={`${unit} geleden`}>
        was de laatste mijlpaal: {link}
      </Figure>
    );
  }
  const isToday = days === 0;
  return (
    <Figure value={isToday ? 'Vandaag' : days} of={isToday ? undefined : dayWord(days)}>
      {isToday ? 'is de mijlpaal: ' : 'tot de volgende mijlpaal: '}
      {link}
      <span className="figures__note">{title}</span>
    </Figure>
  );
}

const dayWord = (days: number) => (days === 1 ? 'dag' : 'dagen');
