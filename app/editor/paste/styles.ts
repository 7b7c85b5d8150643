// Styles of pasted HTML, read from its text: the page is never shown, so there is no computed style.
import { STYLE_ATTRIBUTE } from './source';

export type Styles = ReadonlyMap<string, string>;

export const NO_CLASSES: ReadonlyMap<string, Styles> = new Map();

// Excel describes its cells in a style sheet only: `.xl65 {font-weight:700; …}`.
const EXCEL_RULE = /\.((?:xl|font)\d+)\s*\{([^{}]*)\}/g;

/** The inline styles of an element by property, in lower case. */
export function stylesOf(element: Element, classStyles: ReadonlyMap<string, Styles>): Styles {
  const text = element.getAttribute(STYLE_ATTRIBUTE) ?? element.getAttribute('style');
  const own = parseStyles(text ?? '');
  if (classStyles.size === 0) return own;
  const fromClasses = classesOf(element).flatMap((name) => [...(classStyles.get(name) ?? [])]);
  return new Map([...fromClasses, ...own]);
}

/** The styles that Excel gives by class, from the style sheets of the clipboard. */
export function excelClassStyles(styleSheets: string): Map<string, Styles> {
  const rules = [...styleSheets.matchAll(EXCEL_RULE)];
  return new Map(rules.map(([, name = '', rule = '']) => [name, parseStyles(rule)]));
}

export function classesOf(element: Element): string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
}

/** Whether the writer, or Word's `mso-hide`, has hidden the element. */
export function isHidden(element: Element, styles: Styles): boolean {
  return (
    element.hasAttribute('hidden') ||
    styles.get('display') === 'none' ||
    styles.get('mso-hide') === 'all'
  );
}

/** True or false where the styles or the tag speak of bold; null where they say nothing. */
export function boldOf(element: Element, styles: Styles): boolean | null {
  const weight = styles.get('font-weight');
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight !== undefined && /^\d+$/.test(weight)) return Number(weight) >= 600;
  return isTag(element, 'b', 'strong') ? true : null;
}

export function italicOf(element: Element, styles: Styles): boolean | null {
  const style = styles.get('font-style');
  if (style === 'italic' || style === 'oblique') return true;
  if (style === 'normal') return false;
  return isTag(element, 'i', 'em') ? true : null;
}

/** Whether line ends in the source are line ends on the page; null where nothing is said. */
export function keepsLineEnds(element: Element, styles: Styles): boolean | null {
  const whiteSpace = styles.get('white-space');
  if (whiteSpace !== undefined)
    return whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
  return isTag(element, 'pre') ? true : null;
}

function isTag(element: Element, ...names: string[]): boolean {
  return names.includes(element.localName);
}

function parseStyles(text: string): Styles {
  const styles = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const value = declaration.slice(colon + 1).replace(/!important/i, '');
    styles.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return styles;
}
