import { Link } from '@remix-run/react';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import type { WerkgroepChange, WerkgroepData } from './werkgroep-data';

/** Who did what in the plan lately. */
export function ChangesCard({ werkgroep }: { werkgroep: WerkgroepData }) {
  const { slug, changes, readAt } = werkgroep;
  return (
    <Card title="Wat is er kort geleden veranderd?">
      {changes.length === 0 ? (
        <p className="muted">
          Nog niets. Begin bij “Onze opdracht”: wat levert uw werkgroep op, voor wie en wanneer?
        </p>
      ) : (
        <ol className="rows werkgroep-changes">
          {changes.map((change) => (
            <li key={`${change.at.getTime()} ${change.userId} ${change.sectionKey} ${change.kind}`}>
              <ChangeWords slug={slug} change={change} />
              <p className="muted">
                {change.organisation}, <DateTime value={change.at} relative now={readAt} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function ChangeWords({ slug, change }: { slug: string; change: WerkgroepChange }) {
  const place = <Link to={`/werkgroepen/${slug}/plan#${change.sectionKey}`}>{change.titel}</Link>;
  switch (change.kind) {
    case 'geschreven':
      return (
        <p>
          {change.name} schreef in {place}
        </p>
      );
    case 'gereed':
      return (
        <p>
          {change.name} meldde {place} gereed ({change.versionId})
        </p>
      );
    case 'heropenen':
      return (
        <p>
          {change.name} heropende {place}
        </p>
      );
    case 'niet-van-toepassing':
      return (
        <p>
          {change.name} zette {place} op niet van toepassing
        </p>
      );
  }
}
