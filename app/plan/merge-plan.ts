/** Brings a newer reading of a plan into the one on the page. */
import type { PlanState, SectionState } from './plan-data';

/**
 * @returns the newer of the two, with texts that the page had already; what did not change stays
 *   the same object, so that nothing is drawn again for it
 */
export function mergePlan(shown: PlanState, next: PlanState): PlanState {
  if (next.readAt < shown.readAt) return shown;
  const sections = next.sections.map((section) => {
    const known = shown.sections.find(({ id }) => id === section.id);
    return known ? mergeSection(known, section) : section;
  });
  const proposals = same(shown.proposals, next.proposals) ? shown.proposals : next.proposals;
  return { ...next, sections, proposals };
}

function mergeSection(known: SectionState, next: SectionState): SectionState {
  const merged = { ...next, html: next.html ?? known.html };
  return same(known, merged) ? known : merged;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Which update of which section the page shows, for the address that fetches what is newer. */
export function seenInAddress({ sections }: PlanState): string {
  return sections
    .filter(({ html }) => html !== null)
    .map(({ id, seq }) => `${id}.${seq}`)
    .join(',');
}
