/** How roles and invitations are put into words, on pages and in mail. */
import type { WerkgroepRole } from '../../domain/access/can';

/** What an invitation is for, with the name of its werkgroep. */
export interface OfferInWords {
  programmateam: boolean;
  werkgroep: { naam: string; slug: string } | null;
  role: WerkgroepRole | null;
}

/** What each role may do, in a few words. */
export const ROLE_EXPLANATIONS: Record<WerkgroepRole, string> = {
  trekker: 'Schrijft mee, meldt onderdelen gereed en nodigt mensen uit.',
  lid: 'Schrijft mee aan het plan.',
  meelezer: 'Leest mee en hoort bij de werkgroep, maar schrijft niet.',
};

/** For instance `lid van werkgroep Wijkteams`. */
export function offerTitle({ programmateam, werkgroep, role }: OfferInWords): string {
  if (programmateam || !werkgroep || !role) return 'lid van het programmateam';
  return `${role} van werkgroep ${werkgroep.naam}`;
}

/** What somebody can do who accepts. */
export function offerExplanation({ programmateam, role }: OfferInWords): string {
  if (programmateam || !role) {
    return 'U schrijft mee aan alle plannen, nodigt mensen uit en ziet hoe ver alles is.';
  }
  const explanations: Record<WerkgroepRole, string> = {
    trekker: 'U schrijft mee aan het plan. U meldt onderdelen gereed en nodigt mensen uit.',
    lid: 'U schrijft mee aan het plan.',
    meelezer: 'U leest mee met het plan.',
  };
  return explanations[role];
}
