import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../domain/plan/compare';
import { countChangedWords, toBlocks, toLines } from './compare-lines';

const lines = (before: string, after: string) => toLines(compareTexts(before, after));
const plain = (before: string, after: string) =>
  lines(before, after).map(({ pieces }) => pieces.map(({ kind, text }) => `${kind[0]}:${text}`));

test('shows a replaced word in its line', () => {
  expect(plain('Een gezin belt.\nEn dan?', 'Een ouder belt.\nEn dan?')).toEqual([
    ['g:Een ', 'v:gezin', 't:ouder', 'g: belt.'],
    ['g:En dan?'],
  ]);
});

test('a whole new line is a line of its own', () => {
  const [first, second, third] = lines('Een.\nDrie.', 'Een.\nTwee.\nDrie.');
  expect([first?.changed, second?.changed, third?.changed]).toEqual([false, true, false]);
});

test('a text that came from nothing is all new', () => {
  expect(lines('', 'Een.\nTwee.').every(({ changed }) => changed)).toBe(true);
  expect(lines('', '')).toEqual([]);
});

test('no letter gets lost or changes sides', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'é'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = lines(before, after).flatMap((line) => line.pieces);
      const side = (other: string) =>
        pieces
          .filter(({ kind }) => kind !== other)
          .map((piece) => piece.text)
          .join('')
          .replace(/\s/g, '');
      expect(side('toegevoegd')).toBe(before.replace(/\s/g, ''));
      expect(side('verwijderd')).toBe(after.replace(/\s/g, ''));
    }),
  );
});

test('keeps a line around a change and folds the rest', () => {
  const before = Array.from({ length: 9 }, (_, i) => `Regel ${i}.`);
  const after = before.with(4, 'Regel vier.');
  const blocks = toBlocks(lines(before.join('\n'), after.join('\n')));
  expect(blocks.map((block) => [block.kind, block.lines.length])).toEqual([
    ['gelijk', 3],
    ['anders', 3],
    ['gelijk', 3],
  ]);
});

test('counts words that came and went', () => {
  const differences = compareTexts('Een gezin belt het wijkteam.', 'Een ouder belt het team snel.');
  expect(countChangedWords(differences)).toEqual({ added: 3, removed: 2 });
});
