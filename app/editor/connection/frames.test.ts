import { expect, test } from 'vitest';
import { parseNotice, writeKindOf } from './frames';

test.each([
  [Uint8Array.of(0, 1, 2, 0, 0), 'answer'],
  [Uint8Array.of(0, 2, 2, 0, 0), 'change'],
  [Uint8Array.of(0, 0, 1, 0), null],
  [Uint8Array.of(1, 1), null],
  [Uint8Array.of(), null],
  ['tekst', null],
])('tells write frames from others: %j is %s', (frame, expected) => {
  expect(writeKindOf(frame)).toBe(expected);
});

const status = {
  soort: 'status',
  status: 'gereed',
  generatie: 2,
  schrijven: false,
  versie: 3,
  door: 'Demo Trekker',
  organisatie: 'Voorbeeldzorg',
  op: '2021-05-12T14:40:00.000Z',
  reden: null,
};

test('reads the notices of the server', () => {
  expect(parseNotice('{"soort":"opgeslagen","frames":7}')).toEqual({
    soort: 'opgeslagen',
    frames: 7,
  });
  expect(parseNotice(JSON.stringify(status))).toEqual(status);
});

test.each([
  'geen json',
  'null',
  '[]',
  '{"soort":"opgeslagen"}',
  '{"soort":"later-bedacht","frames":1}',
  JSON.stringify({ ...status, status: 'onbekend' }),
  JSON.stringify({ ...status, schrijven: 'ja' }),
])('ignores what it does not know: %s', (json) => {
  expect(parseNotice(json)).toBeNull();
});
