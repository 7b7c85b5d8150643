// Reads clipboard HTML for the tests of this folder, without a browser.
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { documentSchema } from '../../../domain/plan/document-schema';
import { documentToText } from '../../../domain/plan/text';
import { cleanPastedHtml } from '../clean-paste';

/** What `DOMParser` does in a browser: a fragment gets its html and body. */
export function parsePage(html: string): Document {
  const page = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as Document;
}

export function clean(html: string): string {
  return cleanPastedHtml(html, parsePage);
}

/** The text of a section after pasting into an empty one, as the schema reads it. */
export function pastedText(html: string): string[] {
  const body = parsePage(clean(html)).body;
  const node = ProseMirrorParser.fromSchema(documentSchema).parse(body);
  node.check();
  return documentToText({ type: 'doc', content: node.toJSON().content }).split('\n');
}
