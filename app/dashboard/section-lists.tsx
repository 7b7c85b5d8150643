import type { ReactNode } from 'react';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { calendarDaysBetween } from '~/ui/dates';
import { TextLink } from '~/ui/text-link';
import { actPerson, actWords } from './last-act';
import type { ListedSection } from './overview';

interface ListProps {
  sections: readonly ListedSection[];
  now: Date;
}

/** What is being written, and has not been touched for longest. */
export function StillestList({ sections, now }: ListProps) {
  return (
    <SectionList
      title="Langst stil"
      empty="Er is nu geen onderdeel in bewerking."
      sections={sections}
      aside={({ last }) => daysWords(last.at, now)}
      detail={({ last }) => `Laatst: ${actPerson(last)}`}
    />
  );
}

/** What happened last, newest first. */
export function LatestList({ sections, now }: ListProps) {
  return (
    <SectionList
      title="Net veranderd"
      empty="Er is nog niets geschreven. Open een plan om te beginnen."
      sections={sections}
      aside={({ last }) => <DateTime value={last.at} relative now={now} />}
      detail={({ last }) => `${actWords(last)} door ${actPerson(last)}`}
    />
  );
}

interface SectionListProps {
  title: string;
  empty: string;
  sections: readonly ListedSection[];
  aside: (section: ListedSection) => ReactNode;
  detail: (section: ListedSection) => string;
}

function SectionList({ title, empty, sections, aside, detail }: SectionListProps) {
  return (
    <Card title={title}>
      {sections.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="rows section-list">
          {sections.map((section) => (
            <li key={section.href}>
              <span>
                <TextLink to={section.href}>{section.place}</TextLink>
                <span className="section-list__detail">{capital(detail(section))}</span>
              </span>
              <span className="section-list__when">{aside(section)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function daysWords(since: Date, now: Date): string {
  const days = calendarDaysBetween(since, now);
  if (days <= 0) return 'vandaag';
  return days === 1 ? '1 dag' : `${days} dagen`;
}
