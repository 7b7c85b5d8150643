/** What happens in the demo, told so that texts read as texts and times are relative to the start. */
import type { SectionAction } from '../../domain/plan/status';
import type { DemoPersonKey } from './people';

/** Days before the demo was made at a time of day (UTC), or minutes before it. */
export type DemoMoment = { days: number; time: string } | { minutes: number };

export type DemoAct =
  /** Adds to the end of the text. */
  | { kind: 'adds'; text: string }
  /** Puts this in place of the whole text. */
  | { kind: 'rewrites'; text: string }
  /** Hands over a text because the section is closed. */
  | { kind: 'proposes'; text: string }
  | { kind: SectionAction; reason: string };

export type DemoStep = { by: DemoPersonKey; at: DemoMoment } & DemoAct;

/** The steps of one section of one plan, oldest first. */
export interface DemoSection {
  slug: string;
  key: string;
  steps: DemoStep[];
}

export const daysAgo = (days: number, time: string): DemoMoment => ({ days, time });
export const minutesAgo = (minutes: number): DemoMoment => ({ minutes });

type Texts = (by: DemoPersonKey, at: DemoMoment, text: string) => DemoStep;

export const adds: Texts = (by, at, text) => ({ kind: 'adds', by, at, text });
export const rewrites: Texts = (by, at, text) => ({ kind: 'rewrites', by, at, text });
export const proposes: Texts = (by, at, text) => ({ kind: 'proposes', by, at, text });
export const gereed = (by: DemoPersonKey, at: DemoMoment): DemoStep => ({
  kind: 'gereed',
  by,
  at,
  reason: '',
});
export const heropent: Texts = (by, at, reason) => ({ kind: 'heropenen', by, at, reason });
export const nietVanToepassing: Texts = (by, at, reason) => ({
  kind: 'niet-van-toepassing',
  by,
  at,
  reason,
});

/** When a moment was, seen from the time the demo is made. */
export function momentBefore(now: Date, moment: DemoMoment): Date {
  if ('minutes' in moment) return new Date(now.getTime() - moment.minutes * 60_000);
  const day = new Date(now.getTime() - moment.days * 86_400_000);
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number);
  day.setUTCHours(hours, minutes, 0, 0);
  return day;
}
