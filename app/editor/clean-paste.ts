import { readPage } from './paste/read-blocks';
import { disarm, withoutImages } from './paste/source';
import { writeHtml } from './paste/write-html';

/** Characters of text that may be pasted at once: about a hundred pages. */
export const MAX_PASTE_CHARACTERS = 300_000;
// Word writes ten times as much markup as text.
const MAX_PASTE_HTML_CHARACTERS = 10 * MAX_PASTE_CHARACTERS;

export const pasteTooLargeMessage =
  'Dit is te veel tekst om in één keer te plakken. Plak de tekst in kleinere stukken.';

/** Whether a paste is refused for its size; `html` is what the clipboard holds, before cleaning. */
export function isPasteTooLarge(text: string, html: string): boolean {
  if (text.length > MAX_PASTE_CHARACTERS) return true;
  if (html.length <= MAX_PASTE_HTML_CHARACTERS) return false;
  return withoutImages(html).length > MAX_PASTE_HTML_CHARACTERS;
}

/**
 * Makes HTML from Word, Excel, Google Docs or a web page into HTML that a section can hold: headings
 * (h1 becomes h3, h2 h4, deeper ones h5), nested lists, task lists, tables, quotes, allowed links,
 * bold, italic and line breaks. Everything else goes; its text stays, unless the writer had hidden it.
 *
 * What comes from a section itself is left as it is: ProseMirror reads its own clipboard better.
 */
export function cleanPastedHtml(
  html: string,
  parse: (html: string) => Document = (source) =>
    new DOMParser().parseFromString(source, 'text/html'),
): string {
  const source = disarm(html);
  const page = parse(source.html);
  return isOwnClipboard(page) ? html : writeHtml(readPage(page, source.styleSheets));
}

function isOwnClipboard(page: Document): boolean {
  return (
    page.querySelector('[data-pm-slice]') !== null && page.querySelector('h1, h2, h6') === null
  );
}
