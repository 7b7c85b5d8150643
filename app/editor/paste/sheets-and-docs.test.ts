import { expect, test } from 'vitest';
import { clean, pastedText } from './test-page';

test('Excel: the bold first row, which only its style sheet knows, becomes the header', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";}
.font5 {color:red; font-style:italic;}
td {padding-top:1px; font-weight:400; font-style:normal;}
.xl65 {font-weight:700; text-align:center;}
.xl66 {mso-number-format:"\\0022€\\0022\\\\ \\#\\,\\#\\#0\\.00";}
--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse;width:192pt'>
<!--StartFragment--><col width=64 span=2 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Werkgroep</td><td class=xl65 width=64>Kosten</td><td class=xl65></td></tr>
<tr height=20><td height=20>Toegang</td><td class=xl66 align=right>&nbsp;€ 1.500,00 </td><td>deels <font class="font5">onzeker</font></td></tr>
<tr height=0 style='display:none'><td>verborgen</td><td></td><td></td></tr>
<tr height=20><td height=20 colspan=2 style='mso-ignore:colspan'>=1+1</td><td></td></tr><!--EndFragment--></table></body></html>`;
  expect(clean(html)).toBe(
    '<table><tbody><tr><th><p>Werkgroep</p></th><th><p>Kosten</p></th><th></th></tr>' +
      '<tr><td><p>Toegang</p></td><td><p>€ 1.500,00</p></td><td><p>deels <em>onzeker</em></p></td></tr>' +
      '<tr><td colspan="2"><p>=1+1</p></td><td></td></tr></tbody></table>',
  );
  expect(pastedText(html)[1]).toBe('Toegang | € 1.500,00 | deels onzeker');
});

test('Google Sheets: styles on the cells', () => {
  const html = `<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value='{"1":2,"2":"Wie"}'>Wie</td><td style="font-weight:bold;">Wat</td></tr>
<tr><td>trekker</td><td>plan<br/>maken</td></tr></tbody></table>`;
  expect(clean(html)).toBe(
    '<table><tbody><tr><th><p>Wie</p></th><th><p>Wat</p></th></tr>' +
      '<tr><td><p>trekker</p></td><td><p>plan<br>maken</p></td></tr></tbody></table>',
  );
});

test('Google Docs: the wrapper is not bold, lists in lists nest, empty lines go', () => {
  const run = (text: string, style = 'font-weight:400;font-style:normal') =>
    `<span style="font-size:11pt;font-family:Arial;${style};white-space:pre-wrap;">${text}</span>`;
  const li = (level: number, text: string) =>
    `<li dir="ltr" style="list-style-type:disc;font-size:11pt;" aria-level="${level}"><p dir="ltr" role="presentation">${run(text)}</p></li>`;
  const html = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1 dir="ltr" style="line-height:1.38;">${run('Doel')}</h1><p dir="ltr">${run('Gewoon, ')}${run('vet', 'font-weight:700;font-style:normal')}${run(' en ')}${run('schuin', 'font-weight:400;font-style:italic')}
<a href="https://docs.example/d/1" style="text-decoration:none;">${run('link', 'font-weight:400;text-decoration:underline')}</a></p><br />
<ul style="margin-top:0;">${li(1, 'een')}<ul>${li(2, 'diep')}${li(2, 'ook diep')}</ul>${li(1, 'twee')}</ul>
<ol><li dir="ltr" style="list-style-type:lower-alpha" aria-level="1"><p>${run('letter')}</p></li></ol>
<ul><li role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,AAAA" alt="checked"/><p>${run('gedaan')}</p></li><li role="checkbox" aria-checked="false"><p>${run('open')}</p></li></ul>
<div align="left"><table><colgroup><col width="301"/></colgroup><tbody><tr><td><p>${run('a')}</p></td><td><p>${run('b')}</p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;
  expect(clean(html)).toBe(
    '<h3>Doel</h3><p>Gewoon, <strong>vet</strong> en <em>schuin</em> <a href="https://docs.example/d/1">link</a></p>' +
      '<ul><li><p>een</p><ul><li><p>diep</p></li><li><p>ook diep</p></li></ul></li><li><p>twee</p></li></ul>' +
      '<ol type="a"><li><p>letter</p></li></ol>' +
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><div><p>gedaan</p></div></li>' +
      '<li data-type="taskItem" data-checked="false"><div><p>open</p></div></li></ul>' +
      '<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>',
  );
});
