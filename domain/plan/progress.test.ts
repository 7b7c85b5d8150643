import { expect, test } from 'vitest';
import { planProgress, progressInWords } from './progress';

test('counts sections one by one and in groups', () => {
  const one = { status: 'gereed' as const };
  expect(planProgress([one, { status: 'leeg' }, { status: 'in-bewerking' }, one])).toEqual({
    leeg: 1,
    'in-bewerking': 1,
    gereed: 2,
    'niet-van-toepassing': 0,
    total: 4,
  });
  expect(planProgress([{ status: 'leeg', sections: 7 }, one])).toMatchObject({ leeg: 7, total: 8 });
});

test.each([
  [{ leeg: 8 }, '0 van 8 gereed'],
  [{ gereed: 3, 'in-bewerking': 4, leeg: 1 }, '3 van 8 gereed, 4 in bewerking'],
  [{ gereed: 7, 'niet-van-toepassing': 1 }, '7 van 7 gereed, 1 niet van toepassing'],
  [{}, '0 van 0 gereed'],
])('%j in words', (counts, words) => {
  const progress = planProgress(
    Object.entries(counts).map(([status, sections]) => ({ status: status as 'leeg', sections })),
  );
  expect(progressInWords(progress)).toBe(words);
});
