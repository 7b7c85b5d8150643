import { describe, expect, test } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import type { SectionStatus } from '../../domain/plan/status';
import { readFilter, writeFilter } from './filter';
import { buildOverview } from './overview';
import { overviewCsv } from './overview-csv';
import type { SectionRow } from './section-row';

const programme = readTestProgramme();
const NOW = new Date('2021-05-12T12:00:00Z');
const filter = (query = '') => readFilter(programme, new URLSearchParams(query));
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const empty = programme.werkgroepen.flatMap(({ nummer }) =>
  programme.sjabloon.secties.map(
    ({ key }): SectionRow => ({
      werkgroep: nummer,
      key,
      status: 'leeg',
      latestVersion: 0,
      changedAt: null,
      changedByName: null,
      changedByOrganisation: null,
      statusAction: null,
      statusAt: null,
      statusByName: null,
      statusByOrganisation: null,
    }),
  ),
);

function withSections(
  changes: [werkgroep: number, key: string, status: SectionStatus, more?: Partial<SectionRow>][],
): SectionRow[] {
  return empty.map((row) => {
    const change = changes.find(([nummer, key]) => nummer === row.werkgroep && key === row.key);
    return change ? { ...row, status: change[2], ...change[3] } : row;
  });
}

const wrote = (days: number) => ({
  changedAt: daysAgo(days),
  changedByName: 'Esra',
  changedByOrganisation: 'Wijkteam Voorbeeldwijk',
});
const marked = (days: number, version: number) => ({
  statusAction: 'gereed' as const,
  statusAt: daysAgo(days),
  statusByName: 'Carla',
  statusByOrganisation: 'Basisschool De Voorbeeldboom',
  latestVersion: version,
});

const sections = withSections([
  [2, 'plaatje-2023', 'gereed', { ...wrote(9), ...marked(8, 2) }],
  [2, 'randvoorwaarden', 'gereed', { ...wrote(3), ...marked(2, 1) }],
  [2, 'vraag-aan-aanbieder', 'niet-van-toepassing'],
  [2, 'quick-wins', 'gereed', marked(30, 1)],
  [3, 'plaatje-2023', 'in-bewerking', wrote(1)],
  [3, 'draagvlak', 'in-bewerking', wrote(21)],
  [11, 'opdracht', 'in-bewerking', wrote(5)],
]);

describe('without a filter', () => {
  const overview = buildOverview(programme, sections, filter(), NOW);

  test('is 13 by 8, each cell a link to its place', () => {
    expect(overview.rows).toHaveLength(13);
    expect(overview.columns).toHaveLength(8);
    expect(overview.rows.every(({ cells }) => cells.length === 8)).toBe(true);
    expect(overview.rows[1]?.cells[1]?.href).toBe(
      '/werkgroepen/onderwijs-kinderopvang-voorschools/plan#plaatje-2023',
    );
  });

  test('niet van toepassing is not in the total', () => {
    expect(overview.progress).toEqual({ gereed: 3, busy: 3, total: 103, notApplicable: 1 });
    expect(overview.rows[1]?.progress).toEqual({
      gereed: 3,
      busy: 0,
      total: 7,
      notApplicable: 1,
    });
  });

  test('counts werkgroepen that have finished their kern', () => {
    expect(overview.kernDone).toBe(1);
    const nothing = withSections(
      programme.sjabloon.secties.map(({ key }) => [5, key, 'niet-van-toepassing']),
    );
    expect(buildOverview(programme, nothing, filter(), NOW).kernDone).toBe(0);
  });

  test('counts what changed in seven days, by writing or deciding', () => {
    expect(overview.changedThisWeek).toBe(3);
  });

  test('lists what has been still for longest first, and what changed last', () => {
    expect(overview.stillest.map(({ href }) => href.split('/').slice(2).join('/'))).toEqual([
      'wijkteams/plan#draagvlak',
      'cultuurverandering-interne-organisatie/plan#opdracht',
      'wijkteams/plan#plaatje-2023',
    ]);
    expect(overview.latest.map(({ last }) => last?.kind)).toEqual([
      'geschreven',
      'gereed',
      'geschreven',
      'gereed',
      'geschreven',
      'gereed',
    ]);
    expect(overview.latest[1]?.last).toMatchObject({ name: 'Carla', version: 1 });
  });
});

describe('filters', () => {
  test('on soort, bouwsteen and kern', () => {
    const of = (query: string) => buildOverview(programme, sections, filter(query), NOW);
    expect(of('soort=gemeentelijk').rows.map(({ nummer }) => nummer)).toEqual([11, 12, 13]);
    expect(of('bouwsteen=3').rows.map(({ nummer }) => nummer)).toEqual([3]);
    expect(of('bouwsteen=6').rows).toEqual([]);
    expect(of('kern=ja').columns.map(({ key }) => key)).toEqual([
      'plaatje-2023',
      'randvoorwaarden',
      'vraag-aan-aanbieder',
      'quick-wins',
    ]);
    expect(of('kern=ja').progress.total).toBe(51);
  });

  test('on status keeps werkgroepen that have it, and all their sections', () => {
    const overview = buildOverview(programme, sections, filter('status=in-bewerking'), NOW);
    expect(overview.rows.map(({ nummer }) => nummer)).toEqual([3, 11]);
    expect(overview.rows[0]?.cells).toHaveLength(8);
    expect(overview.rows[0]?.cells.filter(({ isWanted }) => isWanted)).toHaveLength(2);
    expect(overview.allRows).toBe(13);
  });

  test('nog niet gereed is empty or being written', () => {
    const overview = buildOverview(programme, sections, filter('status=nog-niet-gereed'), NOW);
    const two = overview.rows.find(({ nummer }) => nummer === 2);
    expect(two?.cells.filter(({ isWanted }) => isWanted)).toHaveLength(4);
  });

  test('unknown values are no filter', () => {
    expect(filter('soort=x&bouwsteen=99&status=__proto__&kern=1')).toEqual(filter());
  });

  test.each(['', 'soort=inhoudelijk&bouwsteen=2&status=leeg&kern=ja'])('read back: %j', (query) => {
    expect(writeFilter(filter(query))).toBe(query);
  });
});

test('the CSV is the matrix of the page', () => {
  const csv = overviewCsv(buildOverview(programme, sections, filter('bouwsteen=2&kern=ja'), NOW));
  expect(csv).toBe(
    '\ufeffNummer;Werkgroep;Soort;Het plaatje per 1-1-2023;Randvoorwaarden en keuzes;Wat we vragen aan de jeugdhulpaanbieder;Quick wins;Gereed;Van\r\n' +
      '2;Onderwijs, kinderopvang, voorschoolse voorzieningen;inhoudelijk;Gereed;Gereed;Niet van toepassing;Gereed;3;3\r\n',
  );
});
