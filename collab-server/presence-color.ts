/** Dark enough for white letters on it (4.5 : 1), and told apart from each other. */
export const PRESENCE_COLORS = [
  '#0b6e4f',
  '#1d5fa8',
  '#8a3b12',
  '#7a2e8e',
  '#a3224f',
  '#3d5a12',
  '#5b4a9e',
  '#00667a',
  '#8c4a00',
  '#9c1f1f',
  '#425466',
  '#6a4c1e',
] as const;

/** The colour of a person's caret: the same one in every section and every session. */
export function presenceColor(userId: string): string {
  let hash = 0;
  for (const character of userId) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return PRESENCE_COLORS[hash % PRESENCE_COLORS.length] ?? PRESENCE_COLORS[0];
}
