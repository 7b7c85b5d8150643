import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { textRuns } from '../../../domain/plan/document-walk';
import { forgedUpdate, validDocument } from '../../../domain/plan/test-documents';
import { documentFromUpdates } from '../../../domain/plan/ydoc';
import { printable } from './runs.server';
import { bundleJob, doc, item, node, paragraph, partJob, text, write } from './test-docx';
import { MAX_WORDS_FOR_PAGE_NUMBERS, writeBundle } from './write.server';

const gap = {
  werkgroep: '2 Onderwijs',
  section: 'Draagvlak',
  status: 'In bewerking',
  remark: 'WG02-S5-v1 was gereed, maar is heropend.',
};

describe('the document', () => {
  test('has a title page, contents, chapters, provenance and what is missing', async () => {
    const written = await write(
      bundleJob([partJob(doc(paragraph('Dichtbij het kind.')))], { missing: [gap], asked: 2 }),
    );
    const styled = written.paragraphs.filter(({ text: words }) => words !== '');
    const of = (style: string) => styled.filter((p) => p.style === style).map((p) => p.text);
    expect(of('Title')).toEqual(['Input voor de aanbesteding']);
    expect(of('Heading1')).toEqual(['Werkgroep 3: Wijkteams', 'Wat ontbreekt']);
    expect(of('Heading2')).toEqual(['Het plaatje per 1-1-2023']);
    expect(of('Vraag')).toEqual(['Schets het plaatje.']);
    expect(of('Herkomst')[0]).toMatch(/^WG03-S1-v2 · gereed op 12 mei 2021/);
    expect(of('Tabeltekst')).toEqual(expect.arrayContaining(Object.values(gap)));
    expect(styled.map((p) => p.text)).toContain('Dichtbij het kind.');
  });

  test('has contents as a field, with its entries and page numbers written', async () => {
    const written = await write(bundleJob([partJob(doc(paragraph('Tekst.')))]));
    expect(written.xml).toMatch(/TOC [^<]*\\o &quot;1-2&quot;/);
    expect(written.xml).not.toContain('w:dirty="true"');
    const entries = written.paragraphs.filter(({ style }) => /^TOC\d$/.test(style ?? ''));
    expect(entries.map((p) => p.text)).toEqual([
      'Werkgroep 3: Wijkteams3',
      'Het plaatje per 1-1-20233',
      'Wat ontbreekt4',
    ]);
    expect(await written.read('word/settings.xml')).not.toContain('updateFields');
  });

  test('is in Dutch, has properties and numbers its pages', async () => {
    const written = await write(bundleJob([partJob(doc(paragraph('Tekst.')))]));
    expect(await written.read('word/styles.xml')).toContain('w:lang w:val="nl-NL"');
    const core = await written.read('docProps/core.xml');
    expect(core).toContain('<dc:title>Input voor de aanbesteding – MVS Jeugdmodel</dc:title>');
    expect(core).toContain('WG03-S1-v2');
    const footers = await Promise.all(
      written.names.filter((name) => /footer\d\.xml$/.test(name)).map(written.read),
    );
    expect(footers.join('')).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('says so when nothing is gereed', async () => {
    const written = await write(bundleJob([], { missing: [gap], asked: 1 }));
    const words = written.paragraphs.map((p) => p.text).join('\n');
    expect(words).toContain('Dit document bevat 0 onderdelen');
    expect(words).toContain('Wat ontbreekt');
  });
});

describe('the text of a section', () => {
  test('keeps bold, italic and links that are allowed', async () => {
    const written = await write(
      bundleJob([
        partJob(
          doc(
            paragraph(
              text('vet', { type: 'bold' }),
              text('schuin', { type: 'italic' }),
              text('plan', { type: 'link', attrs: { href: 'https://voorbeeld.example/?a=1&b=2' } }),
              text('kwaad', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
            ),
          ),
        ),
      ]),
    );
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written.bytes) });
    expect(value).toContain('<strong>vet</strong><em>schuin</em>');
    expect(value).toContain('<a href="https://voorbeeld.example/?a=1&amp;b=2">plan</a>kwaad');
    expect(await written.read('word/_rels/document.xml.rels')).not.toContain('javascript');
  });

  test('keeps nested lists, and every numbered list counts from its own start', async () => {
    const written = await write(
      bundleJob([
        partJob(
          doc(
            node('bulletList', [item('a', node('bulletList', [item('b')])), item('c')]),
            node('orderedList', [item('een', node('orderedList', [item('i')], { type: 'i' }))]),
            node('orderedList', [item('vijf'), item('zes')], { start: 5 }),
            node('orderedList', [item('opnieuw')]),
          ),
        ),
      ]),
    );
    const items = written.paragraphs.filter(({ numbering }) => numbering !== null);
    expect(items.map(({ text: words, level }) => `${words} ${level}`)).toEqual([
      'a 0',
      'b 1',
      'c 0',
      'een 0',
      'i 1',
      'vijf 0',
      'zes 0',
      'opnieuw 0',
    ]);
    const list = (words: string) => items.find((p) => p.text === words)?.numbering;
    expect(list('vijf')).toBe(list('zes'));
    expect(new Set(['een', 'i', 'vijf', 'opnieuw'].map(list)).size).toBe(4);
    const numbering = await written.read('word/numbering.xml');
    expect(numbering).toMatch(/<w:start w:val="5"\/>/);
    expect(numbering).toContain('lowerRoman');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written.bytes) });
    expect(value).toContain('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>');
  });

  test('shows which tasks are done', async () => {
    const task = (words: string, checked: boolean) =>
      node('taskItem', [paragraph(words)], { checked });
    const written = await write(
      bundleJob([partJob(doc(node('taskList', [task('klaar', true), task('open', false)])))]),
    );
    const words = written.paragraphs.map((p) => p.text);
    expect(words).toContain('☑klaar');
    expect(words).toContain('☐open');
  });

  test('gives headings their place under the title of the section', async () => {
    const headings = [3, 4, 5, 99].map((level) =>
      node('heading', [text(`kop ${level}`)], { level }),
    );
    const written = await write(bundleJob([partJob(doc(...headings))]));
    const styles = written.paragraphs.filter((p) => p.text.startsWith('kop')).map((p) => p.style);
    expect(styles).toEqual(['Heading3', 'Heading4', 'Heading5', 'Heading5']);
  });

  test('marks a quote, also a list in it', async () => {
    const quote = node('blockquote', [paragraph('citaat'), node('bulletList', [item('punt')])]);
    const written = await write(bundleJob([partJob(doc(quote))]));
    const of = (words: string) => written.paragraphs.find((p) => p.text === words)?.style;
    expect([of('citaat'), of('punt')]).toEqual(['Citaat', 'Citaat']);
  });

  test('reads right to left where the text does', async () => {
    const written = await write(bundleJob([partJob(doc(paragraph('مرحبا'), paragraph('Hallo')))]));
    expect(written.xml.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(written.xml.match(/<w:rtl\/>/g)).toHaveLength(1);
  });
});

test('the line about the version is never alone on a page', async () => {
  const kept = async (...content: ReturnType<typeof paragraph>[]) => {
    const { all } = await write(bundleJob([partJob(doc(...content))]));
    const paragraphs = all('w:p');
    const at = paragraphs.findIndex((p) => p.textContent?.includes('WG03-S1-v2'));
    const last = paragraphs.slice(0, at).at(-1);
    return (last?.getElementsByTagName('w:keepNext').length ?? 0) > 0;
  };
  expect(await kept(paragraph('een'), paragraph('twee'), paragraph(''))).toBe(true);
  expect(await kept(node('bulletList', [item('een'), item('twee')]))).toBe(true);
  expect(await kept(node('table', [node('tableRow', [node('tableCell', [paragraph('x')])])]))).toBe(
    true,
  );
});

describe('a table', () => {
  const cell = (
    type: 'tableHeader' | 'tableCell',
    words: string,
    attrs?: Record<string, unknown>,
  ) => node(type, [paragraph(words)], attrs);
  const table = node('table', [
    node('tableRow', [cell('tableHeader', 'Stap'), cell('tableHeader', 'Wie')]),
    node('tableRow', [cell('tableCell', 'Een'), cell('tableCell', 'Wij', { rowspan: 2 })]),
    node('tableRow', [cell('tableCell', 'Twee')]),
    node('tableRow', [cell('tableCell', 'Alles', { colspan: 2 })]),
  ]);

  test('repeats its head and has widths that add up', async () => {
    const written = await write(bundleJob([partJob(doc(table))]));
    const [first] = written.all('w:tbl');
    expect(first?.getElementsByTagName('w:tblHeader')).toHaveLength(1);
    const grid = [...(first?.getElementsByTagName('w:gridCol') ?? [])].map((column) =>
      Number(column.getAttribute('w:w')),
    );
    expect(grid).toHaveLength(2);
    const total = Number(first?.getElementsByTagName('w:tblW')[0]?.getAttribute('w:w'));
    expect(grid.reduce((a, b) => a + b)).toBe(total);
    expect(total).toBeLessThanOrEqual(9070);
    expect(first?.getElementsByTagName('w:vMerge')).toHaveLength(2);
    expect(first?.getElementsByTagName('w:gridSpan')).toHaveLength(1);
  });

  test('is whole when the text has rows of different lengths', async () => {
    const ragged = node('table', [
      node('tableRow', [cell('tableCell', 'a'), cell('tableCell', 'b'), cell('tableCell', 'c')]),
      node('tableRow', [cell('tableCell', 'd')]),
    ]);
    const written = await write(bundleJob([partJob(doc(ragged))]));
    const rows = [...(written.all('w:tbl')[0]?.getElementsByTagName('w:tr') ?? [])];
    expect(rows.map((row) => row.getElementsByTagName('w:tc').length)).toEqual([3, 3]);
  });

  test('keeps its distance from the next table, and every cell ends in a paragraph', async () => {
    const nested = node('table', [node('tableRow', [node('tableCell', [table])])]);
    const written = await write(bundleJob([partJob(doc(table, nested))]));
    expect(written.xml).not.toMatch(/<\/w:tbl><w:tbl>/);
    expect(written.xml).not.toMatch(/<\/w:tbl><\/w:tc>/);
  });
});

const INLINE_TAGS = /<\/?(?:strong|em|a)\b[^>]*>/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What an independent reader of DOCX finds between two words, with spaces for ends of lines. */
async function readBetween(bytes: Uint8Array, from: string, to: string): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const words = value
    .replace(INLINE_TAGS, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
  return words.slice(words.indexOf(from) + from.length, words.indexOf(to));
}

const spaced = (words: string) => words.split(/\s+/u).filter(Boolean).join(' ');

test('any text is in it, word for word', async () => {
  await fc.assert(
    fc.asyncProperty(validDocument, async (content) => {
      const provenance = { id: 'EINDE', rest: '' };
      const job = bundleJob([partJob(content, { question: 'BEGIN', provenance })]);
      const found = await readBetween(await writeBundle(job), 'BEGIN', 'EINDE');
      const expected = textRuns(content).map(printableLines).join(' ');
      // A ballot box and a tab are marks of a list, as bullets are.
      expect(spaced(found.replace(/[☑☐]\t/gu, ' '))).toBe(spaced(expected));
    }),
    { numRuns: 40 },
  );
}, 60_000);

const printableLines = (run: string) => run.split('\n').map(printable).join(' ');

test('what only a forged client could have written makes a sound file too', async () => {
  await fc.assert(
    fc.asyncProperty(forgedUpdate, async (update) => {
      const content = documentFromUpdates([update]);
      const { xml } = await write(bundleJob([partJob(content)], { pageNumbers: false }));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not be in XML
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml).not.toMatch(/<script|onerror=|javascript:/);
      expect(xml.match(/<w:p[ >]/g)?.length).toBe(xml.match(/<\/w:p>/g)?.length);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a large document leaves page numbers to Word, and takes less than two seconds', async () => {
  const words = 'De werkgroep beschrijft hoe de praktijk eruit dient te zien. '.repeat(15).trim();
  const content = doc(...Array.from({ length: 10 }, () => paragraph(words)));
  const parts = Array.from({ length: 13 * 8 }, () => partJob(content));
  expect(parts.reduce((sum, part) => sum + part.words, 0)).toBeGreaterThan(
    MAX_WORDS_FOR_PAGE_NUMBERS,
  );
  const started = performance.now();
  const bytes = await writeBundle(bundleJob(parts));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(bytes.length).toBeGreaterThan(10_000);
});
