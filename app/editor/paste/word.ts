// What Word means by its paragraphs: it writes headings and lists as classes and `mso-` styles.
import type { ListKind } from './blocks';
import { classesOf, type Styles } from './styles';

const HEADING_CLASS = /^MsoHeading([1-9])$/;
const LIST_STYLE = /^(l\d+)\s+level(\d)\s+(lfo\d+)/;
const LIST_CLASS = /^MsoList(?:Paragraph|Bullet|Number)/;
const ORDERED_MARKER = /^[([]?(?:[\da-z]+\.)*?(\d{1,6}|[a-z]{1,6}(?=[.):\]]))[.):\]]*$/i;

/** The level of a heading inside a section, h3 to h5; null for what is no heading. */
export function headingLevel(element: Element, styles: Styles): 3 | 4 | 5 | null {
  const level = sourceLevel(element, styles);
  if (level === null || level < 1) return null;
  if (level === 1) return 3;
  return level === 2 ? 4 : 5;
}

function sourceLevel(element: Element, styles: Styles): number | null {
  const tag = /^h([1-6])$/.exec(element.localName);
  if (tag) return Number(tag[1]);
  if (element.getAttribute('role') === 'heading') {
    return Number.parseInt(element.getAttribute('aria-level') ?? '2', 10) || 2;
  }
  if (element.localName !== 'p') return null;
  for (const name of classesOf(element)) {
    if (name === 'MsoTitle') return 1;
    if (name === 'MsoSubtitle') return 2;
    const heading = HEADING_CLASS.exec(name);
    if (heading) return Number(heading[1]);
  }
  return Number.parseInt(styles.get('mso-outline-level') ?? '', 10) || null;
}

export function isWordQuote(element: Element): boolean {
  return classesOf(element).some((name) => /^Mso(?:Intense)?Quote/.test(name));
}

/** Parts that Word adds for itself: list markers, comments. */
export function isWordAside(element: Element, styles: Styles): boolean {
  return (
    isMarker(styles) ||
    /^comment/.test(styles.get('mso-element') ?? '') ||
    classesOf(element).includes('MsoCommentReference') ||
    (element.localName === 'del' && element.hasAttribute('datetime'))
  );
}

export function isMarker(styles: Styles): boolean {
  return styles.get('mso-list') === 'ignore';
}

export interface WordListItem {
  level: number;
  listId: string;
  list: ListKind | null;
}

/**
 * The place in a list that Word gives a paragraph; null for a paragraph outside lists.
 *
 * @param marker the text that Word shows before the paragraph (`1.`, `b)`, `·`); null when there is
 *   none: the paragraph then goes on with the item before it.
 */
export function wordListItem(
  element: Element,
  styles: Styles,
  marker: string | null,
): WordListItem | null {
  const place = LIST_STYLE.exec(styles.get('mso-list') ?? '');
  const isListClass = classesOf(element).some((name) => LIST_CLASS.test(name));
  if (!place && !isListClass) return null;
  const list = place || marker !== null ? listKind(marker ?? '') : null;
  if (place) return { level: Number(place[2]), listId: `${place[1]} ${place[3]}`, list };
  const level = /[2-5]$/.exec(element.getAttribute('class') ?? '');
  return { level: level ? Number(level[0]) : 1, listId: '', list };
}

/** Numbers and letters mean an ordered list, every other sign a bullet; `o` alone is a bullet too. */
export function listKind(marker: string): ListKind {
  const ordinal = ORDERED_MARKER.exec(marker.replace(/\s+/g, ''))?.[1];
  if (!ordinal) return { type: 'bullet' };
  if (/\d/.test(ordinal)) return { type: 'ordered', start: Number(ordinal), numbering: '1' };
  const isUpper = ordinal === ordinal.toUpperCase();
  const sign = ordinal.toLowerCase();
  // A list that starts at i is taken for Roman; letters come one at a time.
  if (sign === 'i' || (sign.length > 1 && /^[ivxlcdm]+$/.test(sign))) {
    return { type: 'ordered', start: romanValue(sign), numbering: isUpper ? 'I' : 'i' };
  }
  return { type: 'ordered', start: letterValue(sign), numbering: isUpper ? 'A' : 'a' };
}

/** a is 1, z is 26, aa is 27. */
function letterValue(sign: string): number {
  return [...sign].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(sign: string): number {
  const values = [...sign].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => {
    const next = values[index + 1] ?? 0;
    return value < next ? sum - value : sum + value;
  }, 0);
}
