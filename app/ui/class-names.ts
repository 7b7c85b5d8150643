/**
 * Joins class names, leaving out what is not there.
 *
 * @returns the names with a space between them, or undefined when there are none.
 */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
