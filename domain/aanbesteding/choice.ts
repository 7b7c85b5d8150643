/** What somebody wants in the aanbesteding document: which plans, which sections, in what order. */
import type { Programme } from '../programme/programme';

export const BUNDLE_ORDERS = ['werkgroep', 'sectie'] as const;
/** A chapter a werkgroep, or a chapter a section. */
export type BundleOrder = (typeof BUNDLE_ORDERS)[number];

export interface BundleChoice {
  /** Numbers of werkgroepen, in the order of the programme. */
  werkgroepen: readonly number[];
  /** Keys of sections, in the order of the template. */
  sections: readonly string[];
  order: BundleOrder;
}

export type BundleProblem = 'geen-werkgroep' | 'geen-onderdeel';

/** Says that the lists in an address are a choice, also when one of them is empty. */
const CHOSEN = 'gekozen';

/**
 * Reads a choice from an address. Without one it is every werkgroep and the sections of the first
 * tender need, marked *kern* (Actieplan r.173-184); unknown names count for nothing.
 */
export function readChoice(programme: Programme, params: URLSearchParams): BundleChoice {
  const isChosen = params.has(CHOSEN);
  const slugs = params.getAll('werkgroep');
  const keys = params.getAll('sectie');
  const werkgroepen = programme.werkgroepen
    .filter(({ slug }) => (slugs.length > 0 || isChosen ? slugs.includes(slug) : true))
    .map(({ nummer }) => nummer);
  const sections = programme.sjabloon.secties
    .filter(({ key, kern }) => (keys.length > 0 || isChosen ? keys.includes(key) : kern))
    .map(({ key }) => key);
  const order = BUNDLE_ORDERS.find((known) => known === params.get('ordening')) ?? 'werkgroep';
  return { werkgroepen, sections, order };
}

/** The address parameters that `readChoice` reads back as the same choice. */
export function writeChoice(programme: Programme, choice: BundleChoice): URLSearchParams {
  const params = new URLSearchParams({ [CHOSEN]: 'ja', ordening: choice.order });
  for (const { nummer, slug } of programme.werkgroepen) {
    if (choice.werkgroepen.includes(nummer)) params.append('werkgroep', slug);
  }
  for (const key of choice.sections) params.append('sectie', key);
  return params;
}

/** Why nothing can be compiled from a choice; empty when something can. */
export function choiceProblems(choice: BundleChoice): BundleProblem[] {
  return [
    ...(choice.sections.length === 0 ? (['geen-onderdeel'] as const) : []),
    ...(choice.werkgroepen.length === 0 ? (['geen-werkgroep'] as const) : []),
  ];
}
