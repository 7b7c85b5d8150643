import type { Programme } from './programme';

/**
 * Where a text comes from, in words: `004 r.199` is “Actieplan r.199”. The first word of what the
 * programme file calls the document is its name; a number it does not name stays as it is.
 */
export function sourceInWords(programme: Pick<Programme, 'meta'>, source: string): string {
  const [, number, place] = /^(\S+)\s+(.*)$/s.exec(source) ?? [];
  const document = number && programme.meta?.bronnen?.[number]?.omschrijving;
  const name = document && /^\S+/.exec(document)?.[0];
  return name ? `${name} ${place}` : source;
}
