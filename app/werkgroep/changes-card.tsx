import { Link } from '@remix-run/react';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import type { WerkgroepChange, WerkgroepData } from './werkgroep-data';

/** The rest can be unfolded. */
const SHOWN = 5;

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
        <>
          <ChangeList slug={slug} changes={changes.slice(0, SHOWN)} now={readAt} />
          {changes.length > SHOWN ? (
            <details className="werkgroep-more">
              <summary>Toon eerdere wijzigingen</summary>
              <ChangeList slug={slug} changes={changes.slice(SHOWN)} now={readAt} />
            </details>
          ) : null}
        </>
      )}
    </Card>
  );
}

function ChangeList(props: { slug: string; changes: readonly WerkgroepChange[]; now: number }) {
  const { slug, changes, now } = props;
  return (
    <ol className="rows werkgroep-changes">
      {changes.map((change) => (
        <li key={`${change.at.getTime()} ${change.userId} ${change.sectionKey} ${change.kind}`}>
          <ChangeWords slug={slug} change={change} />
          <p className="muted">
            {change.organisation}, <DateTime value={change.at} relative now={now} />
          </p>
        </li>
      ))}
    </ol>
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
