import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVersionId, sectionId, versionId } from './version-id';

test('writes the id as the Actieplan numbers its werkgroepen', () => {
  expect(versionId(4, 4, 3)).toBe('WG04-S4-v3');
  expect(versionId(13, 8, 12)).toBe('WG13-S8-v12');
  expect(versionId(500, 1, 1)).toBe('WG500-S1-v1');
  expect(versionId(1, 0, 1)).toBe('WG01-S0-v1');
});

test('gives the opdracht, section 0, an id as well', () => {
  expect(versionId(3, 0, 1)).toBe('WG03-S0-v1');
  expect(parseVersionId('WG03-S0-v1')).toEqual({ werkgroep: 3, sectie: 0, versie: 1 });
  expect(sectionId(3, 0)).toBe('WG03-S0');
});

test('reads back every id that it writes', () => {
  const number = fc.integer({ min: 1, max: 999_999 });
  const section = fc.integer({ min: 0, max: 999_999 });
  fc.assert(
    fc.property(number, section, number, (werkgroep, sectie, versie) => {
      const parts = parseVersionId(versionId(werkgroep, sectie, versie));
      expect(parts).toEqual({ werkgroep, sectie, versie });
    }),
  );
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000])('refuses %s', (bad) => {
  expect(() => versionId(bad, 1, 1)).toThrow(RangeError);
  expect(() => versionId(1, bad, 1)).toThrow(RangeError);
  expect(() => versionId(1, 1, bad)).toThrow(RangeError);
});

test('refuses a werkgroep or a version 0', () => {
  expect(() => versionId(0, 1, 1)).toThrow(RangeError);
  expect(() => versionId(1, 1, 0)).toThrow(RangeError);
});

test.each([
  'WG4-S4-v3',
  'WG004-S4-v3',
  'WG00-S4-v3',
  'WG04-S04-v3',
  'WG04-S4-v0',
  'wg04-s4-v3',
  'WG04-S4-v3 ',
  'WG04-S4-v3\n',
  'WG04-A003',
  'WG04-S4-v1e3',
  'WG9999999-S4-v3',
  '',
])('does not read %j', (id) => {
  expect(parseVersionId(id)).toBeNull();
});
