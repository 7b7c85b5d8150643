import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '~/ui/live-region';
import { statusLabel } from '../../domain/plan/status';
import type { PlanTemplate, SectionState } from './plan-data';

export interface PlanAnnouncerProps {
  template: readonly PlanTemplate[];
  sections: readonly SectionState[];
  /** What this person did is answered at the place itself. */
  me: string;
}

/** Reads aloud when somebody else closes or reopens a section. */
export function PlanAnnouncer({ template, sections, me }: PlanAnnouncerProps) {
  const [message, setMessage] = useState('');
  const before = useRef(sections);
  useEffect(() => {
    const changed = sections.filter((section) => {
      const known = before.current.find(({ id }) => id === section.id);
      const acted = known?.statusAt?.getTime() !== section.statusAt?.getTime();
      return known && acted && section.statusByName !== me;
    });
    before.current = sections;
    if (changed.length > 0)
      setMessage(changed.map((section) => words(section, template)).join(' '));
  }, [sections, template, me]);
  return <LiveRegion message={message} />;
}

function words(section: SectionState, template: readonly PlanTemplate[]): string {
  const titel = template.find(({ key }) => key === section.key)?.titel;
  const who = section.statusByName;
  return section.statusAction === 'heropenen'
    ? `${titel}: heropend door ${who}.`
    : `${titel}: ${statusLabel(section.status)}, door ${who}.`;
}
