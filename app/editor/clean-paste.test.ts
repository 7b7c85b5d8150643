import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../domain/plan/document-schema';
import { isAllowedLink } from '../../domain/plan/links';
import { isPasteTooLarge, MAX_PASTE_CHARACTERS, pasteTooLargeMessage } from './clean-paste';
import { clean, parsePage, pastedText } from './paste/test-page';

describe('a web page', () => {
  test('keeps its structure and loses its clothes', () => {
    const html =
      clean(`<meta charset='utf-8'><main id="x" class="content" style="color: rgb(0, 0, 0); font-weight: 400;">
      <nav><ul><li><a href="/home">Home</a></li></ul></nav>
      <h1 onclick="steal()">Jeugdhulp</h1>
      <div>Losse tekst <span style="font-weight: 700">vet</span>
        <div>in een blok</div> en erna</div>
      <p>Bel <a href="tel:0300000000">ons</a>, mail <a href=" mailto:info@gemeente.example ">ons</a>.<br></p>
      <ol start="4" type="i"><li>vier<ul><li><h2>kop</h2><p>alinea</p></li></ul></li><li></li></ol>
      <blockquote cite="x"><p>Citaat</p></blockquote><hr>
      <pre>regel 1
regel   2</pre>
      <details><summary>Meer</summary><p>Uitleg</p></details>
      <figure><img src="x.png" onerror="steal()" alt="foto"><figcaption>Bijschrift</figcaption></figure>
      <dl><dt>Term</dt><dd>Uitleg</dd></dl>
      <form><label>Naam</label><input value="x"><button>Stuur</button></form>
      <p style="display:none">verborgen</p><p hidden>ook</p>
    </main>`);
    expect(html).toBe(
      '<ul><li><p>Home</p></li></ul><h3>Jeugdhulp</h3>' +
        '<p>Losse tekst <strong>vet</strong></p><p>in een blok</p><p>en erna</p>' +
        '<p>Bel ons, mail <a href="mailto:info@gemeente.example">ons</a>.</p>' +
        '<ol start="4" type="i"><li><p>vier</p><ul><li><p>kop</p><p>alinea</p></li></ul></li></ol>' +
        '<blockquote><p>Citaat</p></blockquote><p>regel 1<br>regel 2</p><p>Meer</p><p>Uitleg</p>' +
        '<p>Bijschrift</p><p>Term</p><p>Uitleg</p><p>Naam</p>',
    );
  });

  test('a table with a head keeps it; one that only arranges the page goes', () => {
    expect(
      clean(`<table width="600"><caption>Overzicht</caption><thead><tr><td>Wie</td><td>Wat</td></tr></thead>
        <tbody><tr><th rowspan="2">a</th><td colspan="9999999">b</td></tr></tbody><tfoot><tr><td colspan=2 rowspan=9>c</td></tr></tfoot></table>`),
    ).toBe(
      '<p>Overzicht</p><table><tbody><tr><th><p>Wie</p></th><th><p>Wat</p></th></tr>' +
        '<tr><th rowspan="2"><p>a</p></th><td><p>b</p></td></tr><tr><td colspan="2"><p>c</p></td></tr></tbody></table>',
    );
    expect(
      clean(
        '<table><tr><td><h1>Kop</h1><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      ),
    ).toBe(
      '<h3>Kop</h3><table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table><p>c</p>',
    );
    expect(clean('<table><tr><td></td><td> </td></tr></table>')).toBe('');
  });

  test('a table whose rows are all bold has no header row', () => {
    const table =
      '<table><tr><td><b>a</b></td><td></td></tr><tr><td><b>b</b></td><td></td></tr></table>';
    expect(clean(table)).not.toContain('<th>');
  });

  test('tasks of other programs stay tasks', () => {
    const html = `<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> af</li>
      <li class="task-list-item"><input type="checkbox" disabled> open<ul><li>gewoon</li></ul></li></ul>`;
    expect(pastedText(html)).toEqual(['[x] af', '[ ] open', '    - gewoon']);
  });

  test('words between the items of a list stay together, with the item before them', () => {
    expect(clean('<ul>los <b>vet</b> &lt;woord&gt;<li>een</li> erna <i>nog</i></ul>')).toBe(
      '<ul><li><p>los <strong>vet</strong> &lt;woord&gt;</p></li><li><p>een</p><p>erna <em>nog</em></p></li></ul>',
    );
  });

  test('plain words stay one paragraph, emoji and right-to-left text stay whole', () => {
    expect(clean('los <i>woord</i>')).toBe('<p>los <em>woord</em></p>');
    expect(clean('<p>👩‍👧 مرحبا &amp; \u200b\ufeffklaar</p>')).toBe(
      '<p>👩‍👧 مرحبا &amp; klaar</p>',
    );
    expect(clean('<p><img src="x"></p><p>&nbsp;</p>')).toBe('');
    expect(clean('')).toBe('');
  });
});

describe('a paste from a section', () => {
  const own =
    '<meta charset="utf-8"><ul data-type="taskList" data-pm-slice="3 3 []"><li data-checked="true" data-type="taskItem">' +
    '<label><input type="checkbox" checked="checked"><span></span></label><div><p>twee  spaties</p></div></li></ul><h4>Kop</h4>';

  test('stays as it is, so that ProseMirror knows where it was cut', () => {
    expect(clean(own)).toBe(own);
  });

  test('from another editor with other headings is cleaned like a web page', () => {
    expect(clean('<h1 data-pm-slice="0 0 []">Kop</h1><p onclick="x">tekst</p>')).toBe(
      '<h3>Kop</h3><p>tekst</p>',
    );
  });
});

describe('hostile HTML', () => {
  test.each([
    ['<script>alert(1)</script><p>tekst</p>', '<p>tekst</p>'],
    ['<svg><script>alert(1)</script></svg><math><mtext>x</mtext></math>tekst', '<p>tekst</p>'],
    [
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['<a href="javascript:alert(1)">x</a>', '<p>x</p>'],
    ['<a href="java&#10;script:alert(1)">x</a>', '<p>x</p>'],
    ['<a href="&#1;javascript:alert(1)">x</a>', '<p>x</p>'],
    [
      '<a href=\'https://ok.example/"onmouseover="x\'>x</a>',
      '<p><a href="https://ok.example/&quot;onmouseover=&quot;x">x</a></p>',
    ],
    [
      '<iframe src="https://elders.example"></iframe><object data="x">y</object>tekst',
      '<p>tekst</p>',
    ],
    ['<style>p{}</style><template><p>x</p></template><noscript>y</noscript>tekst', '<p>tekst</p>'],
    ['<ol start="1e9" type="\'x"><li>a</li></ol>', '<ol><li><p>a</p></li></ol>'],
  ])('%s', (html, cleaned) => {
    expect(clean(html)).toBe(cleaned);
  });

  test('whatever is pasted: only our tags and attributes, in a text that fits the schema', () => {
    const tag = fc.constantFrom(
      ...'p div span b i h1 h3 h6 ul ol li table thead tbody tr td th a br blockquote pre svg o:p script x-y'.split(
        ' ',
      ),
    );
    const attribute = fc.constantFrom(
      '',
      ' style="mso-list:l0 level3 lfo1"',
      ' class="MsoListParagraph" style=\'mso-list:l1 level1 lfo2;font-weight:bold\'',
      ' style="mso-list:Ignore"',
      ' href="javascript:alert(1)" onclick="x"',
      ' href="https://gemeente.example/"',
      ' colspan="99999999999" rowspan="-2" start="x"',
      ' data-aria-level="4" data-listid="<" data-checked="true"',
      ' hidden',
    );
    const piece = fc.oneof(
      fc.tuple(tag, attribute).map(([name, text]) => `<${name}${text}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        ' woord ',
        '\n',
        '&nbsp;',
        '&lt;img onerror=x&gt;',
        '<!--',
        '-->',
        '<![if x]>',
        '\u0000',
        '"',
        '>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = parsePage(clean(`<html><body>${pieces.join('')}</body></html>`)).body;
        for (const element of body.querySelectorAll('*')) {
          expect(element.localName).toMatch(
            /^(p|h[345]|strong|em|br|a|ul|ol|li|div|blockquote|table|tbody|tr|t[hd])$/,
          );
          for (const { name } of element.attributes) {
            expect(name).toMatch(/^(href|start|type|data-type|data-checked|colspan|rowspan)$/);
          }
          if (element.localName === 'a')
            expect(isAllowedLink(element.getAttribute('href'))).toBe(true);
        }
        ProseMirrorParser.fromSchema(documentSchema).parse(body).check();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the size of a paste', () => {
  test('is judged by its text', () => {
    expect(isPasteTooLarge('x'.repeat(MAX_PASTE_CHARACTERS), '')).toBe(false);
    expect(isPasteTooLarge('x'.repeat(MAX_PASTE_CHARACTERS + 1), '')).toBe(true);
    expect(pasteTooLargeMessage).toMatch(/kleinere stukken/);
  });

  test('markup of ten megabytes is refused, a picture of ten megabytes is not', () => {
    const tenMegabytes = 'A'.repeat(10_000_000);
    expect(isPasteTooLarge('kort', `<p title="${tenMegabytes}">kort</p>`)).toBe(true);
    const picture = `<p>kort<img alt="" src="data:image/png;base64,${tenMegabytes}"></p>`;
    expect(isPasteTooLarge('kort', picture)).toBe(false);
    expect(clean(picture)).toBe('<p>kort</p>');
  });
});
