import { describe, expect, test } from 'vitest';
import { clean, pastedText } from './test-page';
import { listKind } from './word';

const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/gebruiker/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */
p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
h1 {mso-style-link:"Kop 1 Char"; font-weight:bold;} p.MsoQuote {font-style:italic;}
@list l0 {mso-list-id:12345;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>`;

const word = (body: string) =>
  `${HEAD}<body lang=NL style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const marker = (sign: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

const listItem = (sign: string, level: number, text: string, list = 'l0', lfo = 'lfo1') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:${list} level${level} ${lfo}'>${marker(sign)}${text}<o:p></o:p></p>\n`;

describe('a text from Word', () => {
  test('keeps headings, paragraphs, bold, italic, links and line breaks; drops the rest', () => {
    const html = clean(
      word(`
<p class=MsoTitle>Plan van de werkgroep<o:p></o:p></p>
<h1><span style='font-size:16.0pt;line-height:107%'>Doel <b>en</b> opdracht<o:p></o:p></span></h1>
<h2>Randvoorwaarden</h2><h3>Geld</h3><h4>Budget</h4>
<p class=MsoNormal><span lang=NL style='color:red;mso-themecolor:accent1'>Ieder <b style='mso-bidi-font-weight:normal'>kind</b>
telt <i>mee</i>.<br>Zie <a href="https://gemeente.example/plan">het <b>plan</b></a> en <a href="file:///C:/plan.docx">dit</a>.</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Einde<a style='mso-comment-reference:AB_1'></a><span class=MsoCommentReference><span style='font-size:8.0pt'>[AB1]</span></span><del cite="mailto:x" datetime="2021-05-01T10:00">weg</del>.
<v:shape id="s1"><img src="file:///C:/clip_image001.png" width=10></v:shape></p>
<p class=MsoQuote>Eerst kijken.</p><p class=MsoQuote>Dan doen.</p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Een opmerking</p></div>`),
    );
    expect(html).toBe(
      '<h3>Plan van de werkgroep</h3><h3>Doel en opdracht</h3><h4>Randvoorwaarden</h4><h5>Geld</h5><h5>Budget</h5>' +
        '<p>Ieder <strong>kind</strong> telt <em>mee</em>.<br>Zie <a href="https://gemeente.example/plan">het </a>' +
        '<a href="https://gemeente.example/plan"><strong>plan</strong></a> en dit.</p>' +
        '<p>Einde.</p><blockquote><p>Eerst kijken.</p><p>Dan doen.</p></blockquote>',
    );
  });

  test('makes real nested lists of its list paragraphs', () => {
    const html = clean(
      word(
        listItem('·', 1, 'zorg') +
          listItem('o', 2, 'huisarts') +
          listItem('§', 3, 'spoed') +
          listItem('o', 2, 'wijkteam') +
          listItem('·', 1, '<b>onderwijs</b>'),
      ),
    );
    expect(html).toBe(
      '<ul><li><p>zorg</p><ul><li><p>huisarts</p><ul><li><p>spoed</p></li></ul></li>' +
        '<li><p>wijkteam</p></li></ul></li><li><p><strong>onderwijs</strong></p></li></ul>',
    );
  });

  test('tells numbers, letters and bullets from the marker', () => {
    const text = pastedText(
      word(
        listItem('1.', 1, 'eerst') +
          listItem('a)', 2, 'letter a') +
          listItem('b)', 2, 'letter b') +
          listItem('·', 2, 'punt') +
          listItem('2.', 1, 'dan') +
          `<p class=MsoListParagraph style='margin-left:36pt'>hoort bij dan</p>` +
          `<p class=MsoNormal>Tussenzin</p>` +
          listItem('3.', 1, 'verder') +
          listItem('i.', 1, 'andere lijst', 'l1', 'lfo2'),
      ),
    );
    expect(text).toEqual([
      '1. eerst',
      '   a. letter a',
      '   b. letter b',
      '   - punt',
      '2. dan',
      '   hoort bij dan',
      'Tussenzin',
      '3. verder',
      'i. andere lijst',
    ]);
  });

  test('keeps every item where levels are skipped or the first is not the highest', () => {
    const text = pastedText(
      word(
        listItem('o', 2, 'diep begin') +
          listItem('·', 1, 'een') +
          listItem('§', 4, 'vier diep') +
          listItem('o', 2, 'twee diep') +
          `<p class=MsoListBullet2>${marker('·')}uit het stijlmenu</p>`,
      ),
    );
    expect(text).toEqual([
      '- diep begin',
      '- een',
      '  - vier diep',
      '  - twee diep',
      '  - uit het stijlmenu',
    ]);
  });

  test('a table keeps its cells, its bold first row becomes the header, widths go', () => {
    const cell = (text: string) =>
      `<td width=208 valign=top style='width:155.8pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal>${text}<o:p></o:p></p></td>`;
    const html = clean(
      word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell('<b>Wie</b>')}${cell('<b>Wat</b>')}</tr>
<tr>${cell('Trekker')}<td colspan=1 rowspan=1>${listItem('·', 1, 'een')}${listItem('·', 1, 'twee')}</td></tr></table>`),
    );
    expect(html).toBe(
      '<table><tbody><tr><th><p>Wie</p></th><th><p>Wat</p></th></tr>' +
        '<tr><td><p>Trekker</p></td><td><ul><li><p>een</p></li><li><p>twee</p></li></ul></td></tr></tbody></table>',
    );
  });

  test('a numbered heading is a heading, and a hidden text stays hidden', () => {
    const html = clean(
      word(
        `<h1 style='mso-list:l3 level1 lfo4'>${marker('1.')}Opdracht<span style='mso-hide:all'>geheim</span></h1>` +
          `<p class=MsoNormal style='mso-outline-level:2'>Kop van eigen maak</p>`,
      ),
    );
    expect(html).toBe('<h3>Opdracht</h3><h4>Kop van eigen maak</h4>');
  });
});

test('Word Online: items that are lists of their own become one nested list', () => {
  const item = (tag: string, level: number, position: number, text: string) =>
    `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="BulletListStyle1 SCXW1 BCX0" role="list" style="list-style-type: disc;">
<li data-leveltext="" data-listid="7" aria-setsize="-1" data-aria-posinset="${position}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0">
<p class="Paragraph SCXW1 BCX0" paraid="1" style="font-weight: normal;"><span class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">${text}</span></span><span class="EOP SCXW1 BCX0">&nbsp;</span></p></li></${tag}></div>`;
  const html = `<meta charset="utf-8"><div class="OutlineElement Ltr SCXW1 BCX0"><p role="heading" aria-level="2" class="Paragraph SCXW1 BCX0"><span class="TextRun SCXW1 BCX0" style="font-weight: bold;">Acties</span></p></div>
${item('ul', 1, 1, 'een')}${item('ul', 2, 1, 'diep')}${item('ul', 1, 2, 'twee')}${item('ol', 1, 3, 'drie')}
<div class="TableContainer"><table><tbody><tr role="row"><td role="columnheader"><div><p>Wie</p></div></td><td role="columnheader"><p>Wat</p></td></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table></div>`;
  expect(clean(html)).toBe(
    '<h4>Acties</h4><ul><li><p>een</p><ul><li><p>diep</p></li></ul></li><li><p>twee</p></li></ul>' +
      '<ol start="3"><li><p>drie</p></li></ol>' +
      '<table><tbody><tr><th><p>Wie</p></th><th><p>Wat</p></th></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>',
  );
});

test.each([
  ['1.', { type: 'ordered', start: 1, numbering: '1' }],
  ['12)', { type: 'ordered', start: 12, numbering: '1' }],
  ['(3)', { type: 'ordered', start: 3, numbering: '1' }],
  ['1.2.4.\u00a0 ', { type: 'ordered', start: 4, numbering: '1' }],
  ['c.', { type: 'ordered', start: 3, numbering: 'a' }],
  ['B)', { type: 'ordered', start: 2, numbering: 'A' }],
  ['i.', { type: 'ordered', start: 1, numbering: 'i' }],
  ['XIV.', { type: 'ordered', start: 14, numbering: 'I' }],
  ['ab)', { type: 'ordered', start: 28, numbering: 'a' }],
  ['o', { type: 'bullet' }],
  ['·', { type: 'bullet' }],
  ['§', { type: 'bullet' }],
  ['-', { type: 'bullet' }],
  ['\uf0b7', { type: 'bullet' }],
  ['', { type: 'bullet' }],
])('the marker %j means %j', (sign, kind) => {
  expect(listKind(sign)).toEqual(kind);
});
