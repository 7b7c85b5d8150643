// Takes from pasted HTML what a browser would act on while parsing it. Under our Content-Security-
// Policy every inline style and handler of a page from Word is an error in the console, a thousand
// times over.

const EMBEDDED_IMAGE = /\bsrc\s*=\s*(?:"data:[^"]*"|'data:[^']*')/gi;
const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Where the inline styles of an element stand after `disarm`. */
export const STYLE_ATTRIBUTE = 'data-style';

export interface PasteSource {
  html: string;
  styleSheets: string;
}

export function withoutImages(html: string): string {
  return html.replace(EMBEDDED_IMAGE, '');
}

/** Sets the style sheets apart, renames inline styles and handlers, and leaves embedded images out. */
export function disarm(html: string): PasteSource {
  const [start = '', ...rest] = withoutImages(html).split(/<style\b/i);
  let page = start;
  let styleSheets = '';
  for (const part of rest) {
    const end = part.search(/<\/style\s*>/i);
    styleSheets += `${part.slice(0, end === -1 ? part.length : end)}\n`;
    if (end !== -1) page += part.slice(end).replace(/^<\/style\s*>/i, '');
  }
  return { html: page.replace(TAG, disarmTag), styleSheets };
}

function disarmTag(tag: string): string {
  return tag.replace(ATTRIBUTE, (whole: string, name: string, value = '') => {
    if (value === '') return whole;
    if (/^style$/i.test(name)) return STYLE_ATTRIBUTE + value;
    return /^on/i.test(name) ? `data-handler${value}` : whole;
  });
}
