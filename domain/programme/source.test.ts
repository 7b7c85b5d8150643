import { expect, test } from 'vitest';
import { sourceInWords } from './source';

const programme = {
  meta: {
    bronnen: {
      '004': { omschrijving: 'Actieplan MVS Jeugdmodel (tekst aangeleverd)' },
      '000': { omschrijving: 'Nieuwsbrief MVS Jeugdmodel - November 2021' },
    },
  },
};

test.each([
  ['004 r.199', 'Actieplan r.199'],
  ['004 r.200-208', 'Actieplan r.200-208'],
  ['004 r.37, r.79-85', 'Actieplan r.37, r.79-85'],
  ['000 r.22', 'Nieuwsbrief r.22'],
  ['007 r.1', '007 r.1'],
  ['ontwerpkaart van de opdrachtgever', 'ontwerpkaart van de opdrachtgever'],
])('%s is %s', (source, words) => {
  expect(sourceInWords(programme, source)).toBe(words);
});

test('a programme that names no documents keeps its sources as they are', () => {
  expect(sourceInWords({}, '004 r.199')).toBe('004 r.199');
});
