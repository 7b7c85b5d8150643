import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planDeadlines } from './milestones';
import { type Programme, parseProgramme } from './programme';

function parsed(change?: (file: Programme) => void): Programme {
  const text = readFileSync(new URL('../../db/programma.json', import.meta.url), 'utf8');
  const file = JSON.parse(text);
  change?.(file);
  const result = parseProgramme(file);
  if (!result.ok) throw new Error(result.problem);
  return result.programme;
}

test('a plan has two dates; the first says where the Actieplan slipped', () => {
  expect(planDeadlines(parsed())).toEqual([
    {
      key: 'hoofdlijnen',
      date: '2021-05-31',
      words: 'mei 2021',
      label: 'Hoofdlijnen klaar',
      sic: expect.stringContaining('“mei 2020” [sic]'),
      source: '004 r.186',
    },
    {
      key: 'eerste-fase',
      date: '2021-07',
      words: 'juli 2021',
      label: 'Eerste fase afgerond',
      source: '004 r.157',
    },
  ]);
});

test('the programmateam may set another first date', () => {
  const [main] = planDeadlines(parsed(), '2021-06-15');
  expect(main).toMatchObject({ date: '2021-06-15', words: '15 juni 2021' });
});

test('a programme without the second date has one', () => {
  const programme = parsed((file) => {
    file.mijlpalen = file.mijlpalen.filter((m) => !m.omschrijving.startsWith('Afronding eerste'));
  });
  expect(planDeadlines(programme).map((deadline) => deadline.key)).toEqual(['hoofdlijnen']);
});
