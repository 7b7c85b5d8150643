import { Link } from '@remix-run/react';
import { AvatarStack } from '~/ui/avatar-stack';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { ProgressBar } from '~/ui/progress-bar';
import { StatusPill } from '~/ui/status-pill';
import { Tag } from '~/ui/tag';
import { planProgress, progressInWords } from '../../domain/plan/progress';
import type { WerkgroepData, WerkgroepSection } from './werkgroep-data';

/** The parts of the plan with their status, each a link to its place. */
export function SectionsCard({ werkgroep }: { werkgroep: WerkgroepData }) {
  const { slug, sections, readAt } = werkgroep;
  const progress = planProgress(sections);
  return (
    <Card title="Het plan">
      <ProgressBar
        done={progress.gereed}
        busy={progress['in-bewerking']}
        total={progress.total}
        words={progressInWords(progress)}
      />
      <ol className="werkgroep-sections plain-list">
        {sections.map((section) => (
          <SectionRow key={section.key} slug={slug} section={section} now={readAt} />
        ))}
      </ol>
    </Card>
  );
}

interface SectionRowProps {
  slug: string;
  section: WerkgroepSection;
  now: number;
}

function SectionRow({ slug, section, now }: SectionRowProps) {
  const { key, titel, kern, status, last, people } = section;
  const circles = people.map(({ userId, name }) => ({ id: userId, name }));
  return (
    <li className="werkgroep-sections__row">
      <Link to={`/werkgroepen/${slug}/plan#${key}`} className="werkgroep-sections__link">
        {titel}
      </Link>
      {kern ? <Tag>kern</Tag> : null}
      <span className="werkgroep-sections__people">
        <AvatarStack people={circles} small max={3} label={`Nu in ${titel}`} />
      </span>
      <StatusPill status={status} className="werkgroep-sections__status" />
      {last ? (
        <span className="werkgroep-sections__last">
          {last.name}, <DateTime value={last.at} relative now={now} />
        </span>
      ) : null}
    </li>
  );
}
