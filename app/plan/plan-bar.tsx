import type { ReactNode } from 'react';
import { AvatarStack } from '~/ui/avatar-stack';
import { PlanOutlineMenu, type PlanOutlineProps } from './plan-outline';

export interface PlanBarProps {
  outline: PlanOutlineProps;
  /** Whether everything is saved. */
  children: ReactNode;
}

/** Stays at the top of the plan: saved or not, who is here, and on a phone the way around. */
export function PlanBar({ outline, children }: PlanBarProps) {
  return (
    <div className="plan-bar no-print">
      {children}
      <PeopleInPlan sections={outline.sections} me={outline.me} />
      <PlanOutlineMenu {...outline} />
    </div>
  );
}

function PeopleInPlan({ sections, me }: Pick<PlanOutlineProps, 'sections' | 'me'>) {
  const present = sections.flatMap(({ people }) => people);
  const people = new Map(present.map(({ userId, name }) => [userId, { id: userId, name }]));
  const others = [...people.values()].filter(({ id }) => id !== me);
  if (others.length === 0) return null;
  return (
    <div className="plan-bar__people">
      <AvatarStack people={[...people.values()]} small label="Nu in dit plan" />
      <span>{people.size === 1 ? '1 persoon' : `${people.size} mensen`} in dit plan</span>
    </div>
  );
}
