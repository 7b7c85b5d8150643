import type { Programme } from './programme';

/**
 * `spoor 2` for a bouwsteen that is worked out there; null for one that has a werkgroep. A bouwsteen
 * without a werkgroep is no gap (bronkwestie 5; Actieplan r.38).
 */
export function elsewhere({
  werkgroepen,
  opmerkingProduct = '',
}: Programme['bouwstenen'][number]): string | null {
  if (werkgroepen.length > 0) return null;
  return opmerkingProduct.match(/spoor \d+/g)?.at(-1) ?? 'een ander deel van het programma';
}
