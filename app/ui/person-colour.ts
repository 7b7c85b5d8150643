const COLOURS = 8;

/**
 * The colour that belongs to a person everywhere: avatar, caret, outline.
 *
 * @param id the person's id; the same id gives the same colour on every machine (FNV-1a).
 * @returns a class that sets the custom property `--person`; white text is readable on it.
 */
export function personColourClass(id: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return `person-${((hash >>> 0) % COLOURS) + 1}`;
}

/**
 * One or two capitals for a name: the first letter of the first and of the last word.
 *
 * @returns “?” for a name without a letter or digit.
 */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0])
    .filter((letter) => letter !== undefined);
  const first = letters.at(0) ?? '?';
  const last = letters.length > 1 ? letters.at(-1) : '';
  return `${first}${last}`.toLocaleUpperCase('nl');
}
