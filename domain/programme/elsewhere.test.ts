import { expect, test } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import { elsewhere } from './elsewhere';

test('bouwsteen 6 belongs to spoor 2; the others have a werkgroep', () => {
  const places = readTestProgramme().bouwstenen.map(elsewhere);
  expect(places).toEqual([null, null, null, null, null, 'spoor 2']);
});

test('one that says nothing is still no gap', () => {
  const bouwsteen = { nummer: 1, naam: 'Los', werkgroepen: [], bron: '004 r.1' };
  expect(elsewhere(bouwsteen)).toBe('een ander deel van het programma');
});
