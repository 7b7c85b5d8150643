import { expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

it.each(['/', '/werkgroepen/wijkteams/plan?x=1&y=%2F#randvoorwaarden', '/uitnodiging/abc_DEF-123'])(
  '%s is ours',
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

it.each([
  null,
  '',
  'https://elders.example/',
  'javascript:alert(1)',
  '//elders.example',
  '/\\elders.example',
  '/\t/elders.example',
  '/\n/elders.example',
  '/.//elders.example',
  '/a/..//elders.example',
  'elders.example',
])('%j leads to the start', (path) => {
  expect(safeReturnPath(path)).toBe('/');
});
