import { expect, test } from 'vitest';
import { type ListNumbering, listMarker, listNumbering, listStart } from './list-marker';

test.each<[number, ListNumbering, string]>([
  [7, '1', '7.'],
  [1, 'a', 'a.'],
  [26, 'a', 'z.'],
  [27, 'a', 'aa.'],
  [703, 'A', 'AAA.'],
  [4, 'i', 'iv.'],
  [1994, 'I', 'MCMXCIV.'],
  [4000, 'i', '4000.'],
  [0, 'a', '0.'],
])('%i in %j is %s', (number, numbering, marker) => {
  expect(listMarker(number, numbering)).toBe(marker);
});

test('what an attribute holds may be anything', () => {
  expect(['1', 'a', 'I', 'x', '', null, 1, ['a']].map(listNumbering)).toEqual([
    ...['1', 'a', 'I', '1', '1', '1', '1', '1'],
  ]);
  expect([5, 0, -3, 2.7, 1e12, '5', null, Number.NaN].map(listStart)).toEqual([
    ...[5, 0, 0, 2, 1_000_000, 1, 1, 1],
  ]);
});
