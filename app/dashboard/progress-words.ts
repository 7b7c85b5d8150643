import type { Progress } from './overview';

/** `3 van 8`, and how many of the plan's sections do not count because they do not apply. */
export function progressWords({ gereed, total, notApplicable }: Progress): string {
  const rest = notApplicable > 0 ? `, ${notApplicable} n.v.t.` : '';
  return `${gereed} van ${total}${rest}`;
}
