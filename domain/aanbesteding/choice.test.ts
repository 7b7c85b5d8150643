import { expect, test } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import { choiceProblems, readChoice, writeChoice } from './choice';

const programme = readTestProgramme();
const read = (query: string) => readChoice(programme, new URLSearchParams(query));

test('without a choice it is every werkgroep and the kern sections', () => {
  const choice = read('');
  expect(choice.werkgroepen).toHaveLength(13);
  expect(choice.sections).toEqual([
    'plaatje-2023',
    'randvoorwaarden',
    'vraag-aan-aanbieder',
    'quick-wins',
  ]);
  expect(choice.order).toBe('werkgroep');
});

test('keeps the order of the programme, whatever the order of the address', () => {
  const choice = read('werkgroep=veiligheid&werkgroep=wijkteams&sectie=quick-wins&sectie=opdracht');
  expect(choice.werkgroepen).toEqual([3, 9]);
  expect(choice.sections).toEqual(['opdracht', 'quick-wins']);
});

test('unknown names and orders count for nothing', () => {
  const choice = read('gekozen=ja&werkgroep=bestaat-niet&sectie=__proto__&ordening=willekeurig');
  expect(choice).toEqual({ werkgroepen: [], sections: [], order: 'werkgroep' });
});

test('a form in which nothing is ticked is a choice for nothing, and says so', () => {
  expect(choiceProblems(read('gekozen=ja&sectie=opdracht'))).toEqual(['geen-werkgroep']);
  expect(choiceProblems(read('gekozen=ja&werkgroep=wijkteams'))).toEqual(['geen-onderdeel']);
  expect(choiceProblems(read('gekozen=ja'))).toHaveLength(2);
  expect(choiceProblems(read('gekozen=ja&werkgroep=wijkteams&sectie=opdracht'))).toEqual([]);
});

test.each(['', 'gekozen=ja&werkgroep=wijkteams&ordening=sectie', 'sectie=draagvlak'])(
  'reads back what it wrote: %j',
  (query) => {
    const choice = read(query);
    expect(readChoice(programme, writeChoice(programme, choice))).toEqual(choice);
  },
);
