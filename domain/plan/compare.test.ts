import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type DifferenceKind } from './compare';

function side(differences: { kind: DifferenceKind; text: string }[], other: DifferenceKind) {
  return differences
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
}

function expectWhole(before: string, after: string) {
  const differences = compareTexts(before, after);
  expect(side(differences, 'toegevoegd')).toBe(before);
  expect(side(differences, 'verwijderd')).toBe(after);
  for (const [index, { kind, text }] of differences.entries()) {
    expect(text).not.toBe('');
    const next = differences[index + 1];
    if (next) expect(`${kind} ${next.kind}`).toMatch(/gelijk|verwijderd toegevoegd/);
    if (next) expect(kind).not.toBe(next.kind);
  }
  return differences;
}

test('shows the words that were replaced, added and removed', () => {
  expect(
    compareTexts('De gemeente kiest één loket.', 'De gemeente kiest straks twee loketten.'),
  ).toEqual([
    { kind: 'gelijk', text: 'De gemeente kiest ' },
    { kind: 'verwijderd', text: 'één loket' },
    { kind: 'toegevoegd', text: 'straks twee loketten' },
    { kind: 'gelijk', text: '.' },
  ]);
  expect(compareTexts('een\ntwee', 'een\ntwee\ndrie')).toEqual([
    { kind: 'gelijk', text: 'een\ntwee' },
    { kind: 'toegevoegd', text: '\ndrie' },
  ]);
});

test('equal and empty texts', () => {
  expect(compareTexts('', '')).toEqual([]);
  expect(compareTexts('gelijk', 'gelijk')).toEqual([{ kind: 'gelijk', text: 'gelijk' }]);
  expect(compareTexts('', 'nieuw')).toEqual([{ kind: 'toegevoegd', text: 'nieuw' }]);
  expect(compareTexts('oud', '')).toEqual([{ kind: 'verwijderd', text: 'oud' }]);
});

test('both texts can be read back to the letter, white space and line ends included', () => {
  const word = fc.constantFrom('de', 'gemeente', 'zorg', 'é', '👩‍👧', 'עברית', '.', ',', '\ud800');
  const gap = fc.constantFrom(' ', '  ', '\n', '\t', '', '\r\n');
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expectWhole(before, after);
    }),
    { numRuns: 500 },
  );
});

test('a text with too many changed words is compared line by line', () => {
  const line = (name: string, index: number) =>
    Array.from({ length: 30 }, (_, word) => `${name}${index}-${word}`).join(' ');
  const lines = (name: string) => Array.from({ length: 60 }, (_, index) => line(name, index));
  const before = ['Kop die blijft', ...lines('oud'), 'Slot dat blijft'].join('\n');
  const after = ['Kop die blijft', ...lines('nieuw'), 'Slot dat blijft'].join('\n');
  const kinds = expectWhole(before, after).map(({ kind }) => kind);
  expect(kinds).toEqual(['gelijk', 'verwijderd', 'toegevoegd', 'gelijk']);
});

test('texts of a megabyte that share nothing are bounded in work', () => {
  const text = (name: string) =>
    Array.from({ length: 100_000 }, (_, index) => `${name}${index}\n`).join('');
  const kinds = expectWhole(text('a'), text('b')).map(({ kind }) => kind);
  expect(kinds).toEqual(['verwijderd', 'toegevoegd']);
});
