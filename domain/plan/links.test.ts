import { describe, expect, test } from 'vitest';
import { isAllowedLink } from './links';

describe('isAllowedLink', () => {
  test.each([
    'https://www.tenderned.nl/',
    'http://gemeente.example',
    'HTTPS://Gemeente.Example/Pad?x=1&y=2#deel',
    'https://sharepoint.example/Gedeelde documenten/plan.docx',
    'https://gemeente.example/zoek?q=jeugd%20hulp',
    'https://xn--bcher-kva.example/',
    'https://bücher.example/',
    'https://gemeente.example:8443/a',
    'mailto:info@gemeente.example',
    'mailto:info@gemeente.example?subject=Plan%20werkgroep%204',
  ])('allows %s', (href) => {
    expect(isAllowedLink(href)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript:https://gemeente.example',
    'https:javascript:alert(1)',
    'https:\\\\elders.example',
    'https:///elders.example',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://gemeente.example',
    'tel:0612345678',
    '//elders.example',
    '/werkgroepen',
    '#anker',
    'www.gemeente.example',
    'gemeente.example',
    'https://',
    'https://gemeente example/',
    'https://bank.example@elders.example/',
    'https://naam:geheim@gemeente.example/',
    ' https://gemeente.example',
    'https://gemeente.example\n',
    'https://gemeente.example/\u0000',
    'https://gemeente.example/\ud800',
    'https://gemeente.example/\u2028',
    'mailto:',
    'mailto:niemand',
    'mailto:info@gemeente.example\r\nBcc: iedereen@elders.example',
    `https://gemeente.example/${'a'.repeat(2048)}`,
    '',
    null,
    undefined,
    42,
    { toString: () => 'https://gemeente.example' },
  ])('refuses %j', (href) => {
    expect(isAllowedLink(href)).toBe(false);
  });
});
