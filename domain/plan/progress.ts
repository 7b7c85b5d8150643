import type { SectionStatus } from './status';

/** How far a plan is: sections per status, and all of them. */
export type PlanProgress = Record<SectionStatus, number> & { total: number };

/** Counts the sections of a plan, or of several plans together. */
export function planProgress(
  counts: readonly { status: SectionStatus; sections?: number }[],
): PlanProgress {
  const progress = { leeg: 0, 'in-bewerking': 0, gereed: 0, 'niet-van-toepassing': 0, total: 0 };
  for (const { status, sections = 1 } of counts) {
    progress[status] += sections;
    progress.total += sections;
  }
  return progress;
}

/**
 * The same in Dutch words, such as “3 van 8 gereed, 4 in bewerking”. A section that is not
 * applicable counts in the total and is named apart, so that the numbers add up.
 */
export function progressInWords(progress: PlanProgress): string {
  const { total, gereed } = progress;
  const parts = [
    `${gereed} van ${total} gereed`,
    progress['in-bewerking'] > 0 && `${progress['in-bewerking']} in bewerking`,
    progress['niet-van-toepassing'] > 0 && `${progress['niet-van-toepassing']} niet van toepassing`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Nothing is left to do: every section is gereed or not applicable. */
export function isPlanDone(progress: PlanProgress): boolean {
  return progress.total > 0 && progress.leeg + progress['in-bewerking'] === 0;
}
