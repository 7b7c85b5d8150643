import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials, personColourClass } from './person-colour';

describe('the colour of a person', () => {
  it('is one of eight, for any id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(personColourClass(id)).toMatch(/^person-[1-8]$/);
      }),
    );
  });

  it('stays the same from release to release', () => {
    expect(['', 'a', 'p14', 'k3v9x0q2'].map(personColourClass)).toEqual([
      'person-6',
      'person-5',
      'person-3',
      'person-2',
    ]);
  });

  it('spreads over all eight', () => {
    const used = new Set(
      Array.from({ length: 200 }, (_, index) => personColourClass(`id-${index}`)),
    );
    expect(used.size).toBe(8);
  });
});

describe('initials', () => {
  it.each([
    ['Lid Basisschool', 'LB'],
    ['trekker van de wijk', 'TW'],
    ['  Huisarts  ', 'H'],
    ['élan ijsbrand', 'ÉI'],
    ['(ouder) "zes"', 'OZ'],
    ['😀 Jongere', 'J'],
    ['𝔄nna 𝔅', '𝔄𝔅'],
    ['محمد علي', 'مع'],
    ['<script>', 'S'],
    ['😀', '?'],
    ['', '?'],
  ])('of “%s” are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
