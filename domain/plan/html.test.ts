import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { DocumentJson, DocumentNode } from './document';
import { textRuns } from './document-walk';
import { documentToHtml } from './html';
import { isAllowedLink } from './links';
import { forgedUpdate, validDocument } from './test-documents';
import { documentFromUpdates } from './ydoc';

const doc = (...content: DocumentNode[]) => ({ type: 'doc' as const, content });
const block = (type: string, content: DocumentNode[], attrs = {}) => ({ type, attrs, content });
const words = (text: string, ...types: string[]) => ({
  type: 'text',
  text,
  marks: types.map((type) => ({ type })),
});
const linked = (text: string, href: unknown, ...types: string[]): DocumentNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }, ...types.map((type) => ({ type }))],
});
const p = (...content: (DocumentNode | string)[]) =>
  block(
    'paragraph',
    content.map((part) => (typeof part === 'string' ? words(part) : part)),
  );
const item = (...content: DocumentNode[]) => block('listItem', content);
const row = (...cells: DocumentNode[]) => block('tableRow', cells);
const th = (text: string, attrs = {}) => block('tableHeader', [p(text)], attrs);
const td = (text: string, attrs = {}) => block('tableCell', [p(text)], attrs);

const TABLE_OPEN = '<div class="table-scroll" role="group" aria-label="Tabel" tabindex="0"><table>';
const TABLE_CLOSE = '</table></div>';

describe('documentToHtml', () => {
  test('paragraphs, headings, quotes, bold, italic and breaks', () => {
    const html = documentToHtml(
      doc(
        block('heading', [words('Kop')], { level: 4 }),
        p(
          'Een ',
          words('vet', 'bold'),
          words(' schuin', 'bold', 'italic'),
          { type: 'hardBreak' },
          'regel',
        ),
        block('blockquote', [p('citaat')]),
        p(),
        p({ type: 'hardBreak' }),
      ),
    );
    expect(html).toBe(
      '<h4>Kop</h4>' +
        '<p>Een <strong>vet</strong><strong><em> schuin</em></strong><br>regel</p>' +
        '<blockquote><p>citaat</p></blockquote>',
    );
  });

  test.each<[unknown, string]>([
    [1, 'h3'],
    [2, 'h3'],
    [3, 'h3'],
    [4, 'h4'],
    [5, 'h5'],
    [6, 'h5'],
    [99, 'h5'],
    [-1, 'h3'],
    ['4', 'h3'],
    [undefined, 'h3'],
    ['3 onclick=alert(1)', 'h3'],
  ])('a heading of level %j is an %s', (level, tag) => {
    const html = documentToHtml(doc(block('heading', [words('Kop')], { level })));
    expect(html).toBe(`<${tag}>Kop</${tag}>`);
  });

  test('lists, nested and numbered as the writer chose', () => {
    const nested = block('bulletList', [
      item(p('een'), block('orderedList', [item(p('a'))], { start: 3, type: 'a' })),
    ]);
    expect(documentToHtml(doc(nested))).toBe(
      '<ul><li><p>een</p><ol start="3" type="a"><li><p>a</p></li></ol></li></ul>',
    );
    const forged = block('orderedList', [item(p('x'))], { start: '3"', type: '"><script>' });
    expect(documentToHtml(doc(forged))).toBe('<ol><li><p>x</p></li></ol>');
    expect(documentToHtml(doc(block('bulletList', [item(p()), item(p(' '))])))).toBe('');
  });

  test('a task says aloud whether it is done', () => {
    const tasks = block('taskList', [
      block('taskItem', [p('bellen')], { checked: true }),
      block('taskItem', [p('mailen')], { checked: false }),
    ]);
    expect(documentToHtml(doc(tasks))).toBe(
      '<ul class="task-list">' +
        '<li data-checked="true"><span class="task-state" aria-hidden="true">☑</span>' +
        '<span class="visually-hidden">gedaan: </span><div class="task-body"><p>bellen</p></div></li>' +
        '<li data-checked="false"><span class="task-state" aria-hidden="true">☐</span>' +
        '<span class="visually-hidden">nog te doen: </span><div class="task-body"><p>mailen</p></div></li>' +
        '</ul>',
    );
  });

  test('a table with a header row has a head; header cells below name their row', () => {
    const table = block('table', [row(th('Wie'), th('Wat')), row(th('Trekker'), td('plan'))]);
    expect(documentToHtml(doc(table))).toBe(
      `${TABLE_OPEN}<thead><tr><th scope="col"><p>Wie</p></th><th scope="col"><p>Wat</p></th></tr></thead>` +
        `<tbody><tr><th scope="row"><p>Trekker</p></th><td><p>plan</p></td></tr></tbody>${TABLE_CLOSE}`,
    );
  });

  test('merged cells are kept, a head is not cut where a cell reaches into the body', () => {
    const table = block('table', [
      row(th('Wie', { rowspan: 2 }), th('Wat', { colspan: 2 })),
      row(td('a'), td('b')),
    ]);
    expect(documentToHtml(doc(table))).toBe(
      `${TABLE_OPEN}<tbody><tr><th scope="col" rowspan="2"><p>Wie</p></th>` +
        `<th scope="col" colspan="2"><p>Wat</p></th></tr>` +
        `<tr><td><p>a</p></td><td><p>b</p></td></tr></tbody>${TABLE_CLOSE}`,
    );
  });

  test.each([1e9, -4, 0, Number.NaN, '2', '1" onclick="x', null, 2.9])(
    'a colspan of %j cannot break the table',
    (colspan) => {
      const html = documentToHtml(doc(block('table', [row(td('x', { colspan }))])));
      expect(html).toMatch(/<td( colspan="(2|100)")?><p>x<\/p><\/td>/);
    },
  );

  test('an unknown node shows its text, an unknown mark nothing but its text', () => {
    const html = documentToHtml(
      doc(
        block('quickWin', [p('Eén ', words('loket', 'uitgelicht'))], { uid: '"><script>' }),
        p('met ', block('vermelding', [words('<trekker>')])),
        block('bulletList', [words('los')]),
        block('table', [words('los')]),
      ),
    );
    expect(html).toBe(
      '<p>Eén loket</p><p>met &lt;trekker&gt;</p><ul><li><p>los</p></li></ul>' +
        `${TABLE_OPEN}<tbody><tr><td><p>los</p></td></tr></tbody>${TABLE_CLOSE}`,
    );
  });

  test('right-to-left text finds its own direction', () => {
    expect(
      documentToHtml(doc(p('مرحبا'), p('hallo 👩‍👧'), block('heading', [words('שלום')]))),
    ).toBe('<p dir="auto">مرحبا</p><p>hallo 👩‍👧</p><h3 dir="auto">שלום</h3>');
  });
});

describe('links', () => {
  test('an allowed link is one link, also where its words differ in form', () => {
    const href = 'https://gemeente.example/?a=1&b="2"';
    const html = documentToHtml(doc(p(linked('het ', href), linked('plan', href, 'bold'), ' na')));
    expect(html).toBe(
      '<p><a href="https://gemeente.example/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer nofollow">' +
        'het <strong>plan</strong></a> na</p>',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'https://ok.example/\u0000javascript:',
    '//elders.example',
    '',
    null,
    7,
    { toString: 'https://ok.example' },
  ])('%j is shown as its text only', (href) => {
    expect(documentToHtml(doc(p(linked('lees <dit>', href))))).toBe('<p>lees &lt;dit&gt;</p>');
  });
});

describe('people’s text stays text', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['</p><h2>nep</h2>', '&lt;/p&gt;&lt;h2&gt;nep&lt;/h2&gt;'],
    ['&lt;b&gt; & &amp;', '&amp;lt;b&amp;gt; &amp; &amp;amp;'],
    ['" onclick="x', '&quot; onclick=&quot;x'],
    ["'--><!--", '&#39;--&gt;&lt;!--'],
    ['a\u0000b\u0008c', 'a\ufffdb\ufffdc'],
    ['a\nb\tc', 'a b c'],
    ['half\ud83d', 'half\ufffd'],
    ['heel 😀', 'heel 😀'],
  ])('%j', (text, html) => {
    expect(documentToHtml(doc(p(text)))).toBe(`<p>${html}</p>`);
  });

  const ALLOWED: Record<string, string[]> = {
    p: ['dir'],
    h3: ['dir'],
    h4: ['dir'],
    h5: ['dir'],
    strong: [],
    em: [],
    br: [],
    a: ['href', 'rel'],
    blockquote: [],
    ul: ['class'],
    ol: ['start', 'type'],
    li: ['data-checked'],
    span: ['class', 'aria-hidden'],
    div: ['class', 'role', 'aria-label', 'tabindex'],
    table: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  };

  /** What a reader sees, without white space and without what has no place in HTML. */
  const essence = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}\ufffd]/gu, '');

  test('whatever a document holds: only our tags, only safe links, all of the text', () => {
    const forged = forgedUpdate.map((update) => documentFromUpdates([update]));
    fc.assert(
      fc.property(fc.oneof(validDocument, forged), (json: DocumentJson) => {
        const { document } = parseHTML(
          `<html><body><main>${documentToHtml(json)}</main></body></html>`,
        );
        const main = document.querySelector('main');
        for (const element of main?.querySelectorAll('*') ?? []) {
          const allowed = ALLOWED[element.localName];
          expect(allowed, element.localName).toBeDefined();
          for (const { name } of element.attributes) expect(allowed).toContain(name);
          if (element.localName === 'a') {
            expect(isAllowedLink(element.getAttribute('href'))).toBe(true);
          }
        }
        for (const extra of main?.querySelectorAll('.task-state, .visually-hidden') ?? [])
          extra.remove();
        expect(essence(main?.textContent ?? '')).toBe(essence(textRuns(json).join('')));
      }),
      { numRuns: 200 },
    );
  });
});
