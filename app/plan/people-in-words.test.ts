import { expect, test } from 'vitest';
import { peopleInWords } from './people-in-words';

const person = (name: string, writing = false) => ({
  userId: name,
  name,
  organisation: 'School',
  writing,
});

test.each([
  [[], ''],
  [[person('Ana')], 'Ana (School) leest mee.'],
  [[person('Ana', true)], 'Ana (School) schrijft nu.'],
  [[person('Ana'), person('Bo')], 'Ana (School) en Bo (School) lezen mee.'],
  [[person('Ana'), person('Bo', true)], 'Bo (School) schrijft nu. Ana (School) leest mee.'],
  [['A', 'B', 'C'].map((name) => person(name)), '3 mensen lezen mee.'],
  [['A', 'B', 'C'].map((name) => person(name, true)), '3 mensen schrijven nu.'],
])('%#', (people, words) => {
  expect(peopleInWords(people)).toBe(words);
});
