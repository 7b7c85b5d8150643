import { type MouseEvent, useRef } from 'react';
import { AvatarStack } from '~/ui/avatar-stack';
import { ProgressBar } from '~/ui/progress-bar';
import { StatusIcon } from '~/ui/status-icon';
import { planProgress, progressInWords } from '../../domain/plan/progress';
import { statusLabel } from '../../domain/plan/status';
import type { PlanTemplate, SectionState } from './plan-data';

export interface PlanOutlineProps {
  template: readonly PlanTemplate[];
  sections: readonly SectionState[];
  /** The section that is being read. */
  current?: string;
  me: string;
}

/** How far the plan is. */
export function PlanProgressBar({ sections }: { sections: readonly SectionState[] }) {
  const progress = planProgress(sections);
  return (
    <ProgressBar
      done={progress.gereed}
      busy={progress['in-bewerking']}
      total={progress.total}
      words={progressInWords(progress)}
    />
  );
}

/** The parts of the plan, with status and people, each a link to its place. */
export function PlanOutline({ template, sections, current, me }: PlanOutlineProps) {
  return (
    <ol className="plan-outline plain-list">
      {template.map(({ key, titel }) => {
        const section = sections.find((candidate) => candidate.key === key);
        if (!section) return null;
        const people = section.people
          .filter(({ userId }) => userId !== me)
          .map(({ userId, name }) => ({ id: userId, name }));
        return (
          <li key={key}>
            <a href={`#${key}`} aria-current={key === current ? 'true' : undefined}>
              <StatusIcon status={section.status} />
              <span>
                {titel}
                <span className="visually-hidden">, {statusLabel(section.status)}</span>
              </span>
              <AvatarStack people={people} small max={3} label="Nu hier" />
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** The outline on a narrow screen: a menu in the bar at the top. */
export function PlanOutlineMenu(props: PlanOutlineProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const closeAfterLink = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest('a');
    if (isLink && menu.current) menu.current.open = false;
  };
  return (
    <details ref={menu} className="plan-menu no-print">
      <summary>Onderdelen</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link is a click as well */}
      <nav
        className="plan-menu__panel"
        aria-label="Onderdelen van het plan"
        onClick={closeAfterLink}
      >
        <PlanOutline {...props} />
      </nav>
    </details>
  );
}
