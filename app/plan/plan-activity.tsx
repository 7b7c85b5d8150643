import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import type { PlanTemplate, SectionState } from './plan-data';

const SHOWN = 5;

export interface PlanActivityProps {
  template: readonly PlanTemplate[];
  sections: readonly SectionState[];
  now: number;
}

/** What happened in this plan last: per section the last change and the last act. */
export function PlanActivity({ template, sections, now }: PlanActivityProps) {
  const latest = lastEvents(sections).slice(0, SHOWN);
  if (latest.length === 0) return null;
  const title = (wanted: string) => template.find(({ key }) => key === wanted)?.titel;
  return (
    <Card title="Laatst gebeurd" headingLevel={2} className="plan-activity">
      <ol className="rows">
        {latest.map(({ key, at, who, what }) => (
          <li key={`${key} ${what}`}>
            <a href={`#${key}`}>{title(key)}</a>
            <p className="muted">
              {who} {what}, <DateTime value={at} relative now={now} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const ACTS = {
  gereed: 'meldde het gereed',
  heropenen: 'heropende het',
  'niet-van-toepassing': 'zette het op niet van toepassing',
};

function lastEvents(sections: readonly SectionState[]) {
  return sections
    .flatMap(({ key, changedAt, changedByName, statusAction, statusAt, statusByName }) => [
      ...(changedAt && changedByName
        ? [{ key, at: changedAt, who: changedByName, what: 'schreef hierin' }]
        : []),
      ...(statusAction && statusAt && statusByName
        ? [{ key, at: statusAt, who: statusByName, what: ACTS[statusAction] }]
        : []),
    ])
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
