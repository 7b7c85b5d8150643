import { boundedInteger } from './document-walk';

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const HIGHEST_ROMAN = 3999;
const MAX_LIST_START = 1_000_000;

/** The ways to number a list, as in the `type` attribute of HTML's `ol`. */
export const LIST_NUMBERINGS = ['1', 'a', 'A', 'i', 'I'] as const;
export type ListNumbering = (typeof LIST_NUMBERINGS)[number];

/** The numbering of an ordered list, from an attribute that may hold anything. */
export function listNumbering(type: unknown): ListNumbering {
  return LIST_NUMBERINGS.find((numbering) => numbering === type) ?? '1';
}

/** The number of the first item, from an attribute that may hold anything. */
export function listStart(start: unknown): number {
  return boundedInteger(start, 0, MAX_LIST_START, 1);
}

/** What a browser shows before an item: `3.`, `c.`, `iii.`. A number without a letter is a figure. */
export function listMarker(number: number, numbering: ListNumbering): string {
  return `${ordinal(number, numbering)}.`;
}

function ordinal(number: number, numbering: ListNumbering): string {
  if (number < 1) return String(number);
  switch (numbering) {
    case '1':
      return String(number);
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number);
    case 'I':
      return roman(number).toUpperCase();
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return rest > 0 ? letters(rest) + last : last;
}

function roman(number: number): string {
  if (number > HIGHEST_ROMAN) return String(number);
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
