import { expect, test } from 'vitest';
import { readLinkAddress } from './link-address';

test.each([
  ['https://www.voorbeeld.nl/pad?a=1#b', 'https://www.voorbeeld.nl/pad?a=1#b'],
  ['  http://voorbeeld.nl ', 'http://voorbeeld.nl'],
  ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
  ['voorbeeld.nl/wijkteam', 'https://voorbeeld.nl/wijkteam'],
  ['voorbeeld.nl:8443/x', 'https://voorbeeld.nl:8443/x'],
  ['mailto:team@voorbeeld.nl', 'mailto:team@voorbeeld.nl'],
  ['team@voorbeeld.nl', 'mailto:team@voorbeeld.nl'],
])('%s becomes %s', (typed, href) => {
  expect(readLinkAddress(typed)).toEqual({ ok: true, href });
});

test.each([
  ['', /Vul het adres in/],
  ['   ', /Vul het adres in/],
  ['javascript:alert(1)', /http, https of mailto/],
  ['JaVaScRiPt:alert(1)', /http, https of mailto/],
  ['data:text/html,x', /http, https of mailto/],
  ['file:///etc/passwd', /http, https of mailto/],
  ['zomaar', /geen adres/],
  ['twee woorden.nl', /geen adres/],
  ['/werkgroepen', /geen adres/],
  ['https://', /http, https of mailto/],
])('%s is refused with what to do', (typed, message) => {
  expect(readLinkAddress(typed)).toEqual({ ok: false, message: expect.stringMatching(message) });
});
