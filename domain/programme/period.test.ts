import { expect, test } from 'vitest';
import { isDay, periodInWords } from './period';

test.each([
  ['2021-05-31', '31 mei 2021'],
  ['2023-01-01', '1 januari 2023'],
  ['2021-07', 'juli 2021'],
  ['2022-Q1', 'eerste kwartaal van 2022'],
  ['2021', '2021'],
  ['later', 'later'],
])('%s is %s', (date, words) => {
  expect(periodInWords(date)).toBe(words);
});

test.each(['2021-05-31', '2024-02-29'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '',
  '2021-02-29',
  '2021-13-01',
  '2021-5-1',
  '31-05-2021',
  '2021-05',
  '2021-05-31T00:00',
])('%j is not', (text) => {
  expect(isDay(text)).toBe(false);
});
