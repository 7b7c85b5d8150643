import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planDeadlines } from './milestones';
import { type Programme, parseProgramme } from './programme';

const read = () =>
  JSON.parse(readFileSync(new URL('../../db/programma.json', import.meta.url), 'utf8'));

function parsed(): Programme {
  const result = parseProgramme(read());
  if (!result.ok) throw new Error(result.problem);
  return result.programme;
}

describe('the programme file', () => {
  it('holds 13 werkgroepen, 8 sections, 6 bouwstenen and 60 onderwerpen', () => {
    const programme = parsed();
    expect(programme.werkgroepen).toHaveLength(13);
    expect(programme.sjabloon.secties).toHaveLength(8);
    expect(programme.bouwstenen).toHaveLength(6);
    expect(programme.werkgroepen.flatMap((w) => w.onderwerpen)).toHaveLength(60);
    expect(programme.sjabloon.secties.filter((s) => s.kern).map((s) => s.key)).toEqual([
      'plaatje-2023',
      'randvoorwaarden',
      'vraag-aan-aanbieder',
      'quick-wins',
    ]);
  });

  it.each([
    [
      'a field that is missing',
      (d: Programme) => Reflect.deleteProperty(d.programma, 'naam'),
      'programma.naam',
    ],
    [
      'a wrong kind of value',
      (d: Programme) => Object.assign(d.werkgroepen[2] ?? {}, { nummer: 'drie' }),
      'werkgroepen.2.nummer',
    ],
    [
      'a slug with a space',
      (d: Programme) => Object.assign(d.werkgroepen[0] ?? {}, { slug: 'a b' }),
      'werkgroepen.0.slug',
    ],
    [
      'a slug used twice',
      (d: Programme) => Object.assign(d.werkgroepen[1] ?? {}, { slug: 'wijkteams' }),
      'werkgroepen',
    ],
    [
      'a bouwsteen that does not exist',
      (d: Programme) => d.werkgroepen[0]?.bouwstenen.push(9),
      'werkgroepen.0.bouwstenen',
    ],
    ['no werkgroepen', (d: Programme) => d.werkgroepen.splice(0), 'werkgroepen'],
  ])('names the field: %s', (_name, damage, field) => {
    const data = read();
    damage(data);
    const result = parseProgramme(data);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.problem.startsWith(`${field}:`)).toBe(true);
  });

  it('refuses what is no programme at all', () => {
    for (const data of [null, 1, 'tekst', [], {}]) expect(parseProgramme(data).ok).toBe(false);
  });
});

describe('planDeadlines', () => {
  it('shows mei 2021 with the slip of the pen as a footnote, and the first phase', () => {
    const [main, phase] = planDeadlines(parsed());
    expect(main?.date).toBe('2021-05-31');
    expect(main?.sic).toContain('mei 2020');
    expect(phase?.date).toBe('2021-07');
  });

  it('follows the date that the programmateam has set', () => {
    expect(planDeadlines(parsed(), '2021-06-15')[0]?.date).toBe('2021-06-15');
  });
});
