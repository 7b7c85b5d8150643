import type { SectionStatus } from './status';

/**
 * How far a plan is: sections per status, and how many there are to do. What is not applicable is
 * not to be done, so it does not count in the total.
 */
export type PlanProgress = Record<SectionStatus, number> & { total: number };

/** Counts the sections of a plan, or of several plans together. */
export function planProgress(
  counts: readonly { status: SectionStatus; sections?: number }[],
): PlanProgress {
  const progress = { leeg: 0, 'in-bewerking': 0, gereed: 0, 'niet-van-toepassing': 0, total: 0 };
  for (const { status, sections = 1 } of counts) {
    progress[status] += sections;
    if (status !== 'niet-van-toepassing') progress.total += sections;
  }
  return progress;
}

/** The same in Dutch words, such as “3 van 7 gereed, 4 in bewerking, 1 niet van toepassing”. */
export function progressInWords(progress: PlanProgress): string {
  const { total, gereed } = progress;
  const parts = [
    `${gereed} van ${total} gereed`,
    progress['in-bewerking'] > 0 && `${progress['in-bewerking']} in bewerking`,
    progress['niet-van-toepassing'] > 0 && `${progress['niet-van-toepassing']} niet van toepassing`,
  ];
  return parts.filter(Boolean).join(', ');
}
