import { Link } from '@remix-run/react';
import { Avatar } from '~/ui/avatar';
import { Card } from '~/ui/card';
import type { WerkgroepData } from './werkgroep-data';

/** Who has the plan open now, and where. Nothing when nobody else has. */
export function WritingNowCard({ werkgroep, me }: { werkgroep: WerkgroepData; me: string }) {
  const { slug, sections } = werkgroep;
  const present = sections.flatMap(({ key, titel, people }) =>
    people.filter(({ userId }) => userId !== me).map((person) => ({ ...person, key, titel })),
  );
  const writers = present.filter(({ writing }) => writing);
  const reading = new Map(
    present
      .filter(({ userId }) => !writers.some((writer) => writer.userId === userId))
      .map((person) => [person.userId, person]),
  );
  if (present.length === 0) return null;
  return (
    <Card title="Wie is er nu bezig?">
      <ul className="werkgroep-members plain-list">
        {writers.map(({ userId, name, organisation, key, titel }) => (
          <li key={`${userId} ${key}`}>
            <Avatar id={userId} name={name} decorative />
            <span>
              {name} ({organisation}) schrijft in{' '}
              <Link to={`/werkgroepen/${slug}/plan#${key}`}>{titel}</Link>
            </span>
          </li>
        ))}
        {[...reading.values()].map(({ userId, name, organisation }) => (
          <li key={userId}>
            <Avatar id={userId} name={name} decorative />
            <span>
              {name} ({organisation}) leest mee in het plan
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
