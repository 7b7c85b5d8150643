/** Jobs to write, and a reader of what was written, for the tests of this folder. */
import JSZip from 'jszip';
import { DOMParser } from 'linkedom';
import type { DocumentJson, DocumentMark, DocumentNode } from '../../../domain/plan/document';
import { countWords } from '../../../domain/plan/text';
import type { BundleJob, PartJob } from './job';
import { writeBundle } from './write.server';

export const text = (words: string, ...marks: DocumentMark[]): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
export const node = (
  type: string,
  content: DocumentNode[],
  attrs?: Record<string, unknown>,
): DocumentNode => ({ type, content, ...(attrs && { attrs }) });
export const paragraph = (...content: (string | DocumentNode)[]) =>
  node(
    'paragraph',
    content.map((part) => (typeof part === 'string' ? text(part) : part)),
  );
export const item = (words: string, ...below: DocumentNode[]) =>
  node('listItem', [paragraph(words), ...below]);
export const doc = (...content: DocumentNode[]): DocumentJson => ({ type: 'doc', content });

export function partJob(content: DocumentJson, more: Partial<PartJob> = {}): PartJob {
  return {
    title: 'Het plaatje per 1-1-2023',
    question: 'Schets het plaatje.',
    content,
    words: countWords(content),
    provenance: {
      id: 'WG03-S1-v2',
      rest: ' · gereed op 12 mei 2021, 16:40 · gemeld door Wijkteam',
    },
    ...more,
  };
}

export function bundleJob(parts: PartJob[], more: Partial<BundleJob> = {}): BundleJob {
  return {
    programme: 'MVS Jeugdmodel',
    title: 'Input voor de aanbesteding',
    municipalities: ['Maassluis', 'Vlaardingen', 'Schiedam'],
    compiledAt: '12 mei 2021, 16:40',
    day: '12 mei 2021',
    order: 'werkgroep',
    asked: parts.length,
    included: parts.length,
    chapters: parts.length > 0 ? [{ title: 'Werkgroep 3: Wijkteams', question: null, parts }] : [],
    missing: [],
    notApplicable: [],
    ...more,
  };
}

/** A written document, unzipped and parsed. */
export async function write(job: BundleJob) {
  const bytes = await writeBundle(job);
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const xml = await read('word/document.xml');
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (name: string) => [...document.getElementsByTagName(name)];
  return {
    bytes,
    xml,
    read,
    names: Object.keys(zip.files),
    /** Paragraphs as style id and text. */
    paragraphs: all('w:p').map((p) => ({
      style: p.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? null,
      numbering: p.getElementsByTagName('w:numId')[0]?.getAttribute('w:val') ?? null,
      level: p.getElementsByTagName('w:ilvl')[0]?.getAttribute('w:val') ?? null,
      text: [...p.getElementsByTagName('w:t')].map((t) => t.textContent).join(''),
    })),
    all,
  };
}
