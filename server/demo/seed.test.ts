import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCollabServer } from '../../collab-server/collab-server';
import { openDatabase } from '../../db/open';
import { passwordFits } from '../../db/password';
import { DEMO_PASSWORD, listDemoAccounts } from '../../db/queries/demo';
import { countProgrammateam, findCredentials } from '../../db/queries/people';
import { loadProgramme } from '../../db/queries/programme';
import { listProposals } from '../../db/queries/proposals';
import { findSection, findVersion, listSections } from '../../db/queries/sections';
import { openTestDatabase, type TestDatabase } from '../../db/test-database';
import { createLog } from '../log';
import { seedDemo } from './seed';

const NOW = new Date('2026-03-12T13:00:00Z');
let installation: TestDatabase;

beforeAll(async () => {
  installation = await openTestDatabase();
  const { database, programme } = installation;
  expect(await listDemoAccounts(database)).toEqual([]);
  await seedDemo(database, programme, NOW);
  // As at every start: the collaboration server brings the rows up to the log.
  const publicOrigins = ['http://localhost'];
  const collab = createCollabServer({ database, publicOrigins, log: createLog('silent') });
  await collab.start();
  await collab.close();
});
afterAll(() => installation.dispose());

describe('the people', () => {
  test('have every role and can log in', async () => {
    const { database } = installation;
    const accounts = await listDemoAccounts(database);
    const described = accounts.map((account) => account.description).join('\n');
    for (const words of [
      'programmateam',
      'trekker van',
      'lid van',
      'meelezer van',
      'marktpartij',
    ]) {
      expect(described).toContain(words);
    }
    expect(accounts[0]?.description).toContain('programmateam');
    expect(await countProgrammateam(database)).toBe(2);
    const credentials = await findCredentials(database, accounts[3]?.email ?? '');
    expect(await passwordFits(credentials?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true);
  });

  test('belong to groups of the programme', async () => {
    const { database, programme } = installation;
    const groups = programme.stakeholdergroepen.groepen.map((group) => group.key);
    for (const user of await database.orm.select().from(database.schema.users)) {
      expect(groups).toContain(user.group);
      expect(user.organisation).toMatch(/[Vv]oorbeeld/);
    }
  });
});

describe('the plans', () => {
  test('three werkgroepen are half-way, and a few have begun', async () => {
    const sections = await listSections(installation.database);
    const count = (werkgroep: number, status: string) =>
      sections.filter((s) => s.werkgroep === werkgroep && s.status === status).length;
    for (const werkgroep of [2, 3, 4]) {
      expect(count(werkgroep, 'gereed'), `werkgroep ${werkgroep}`).toBeGreaterThanOrEqual(3);
      expect(count(werkgroep, 'in-bewerking')).toBeGreaterThanOrEqual(2);
    }
    expect(sections.filter((s) => s.status === 'niet-van-toepassing')).toHaveLength(2);
    expect(sections.filter((s) => s.status === 'leeg').length).toBeGreaterThan(40);
  });

  test('rows show what the log says, and who changed it when', async () => {
    const { database } = installation;
    const section = await findSection(database, 'wijkteams', 'plaatje-2023');
    expect(section?.text).toContain('Scenario 2 | De opdracht wijkteam 2023');
    expect(section?.text).toContain('# Voor de marktconsultatie'.slice(2));
    expect(section).toMatchObject({ changedByName: 'Hanna', status: 'in-bewerking' });
    expect(section?.changedAt).toEqual(new Date('2026-03-12T12:42:00Z'));
    expect(section?.html).toContain('<th scope="col">');
  });

  test('a reopened section says who, when and why, and keeps its version', async () => {
    const { database } = installation;
    const section = await findSection(
      database,
      'onderwijs-kinderopvang-voorschools',
      'plaatje-2023',
    );
    expect(section).toMatchObject({
      status: 'in-bewerking',
      statusAction: 'heropenen',
      statusByName: 'Anouk',
      latestVersion: 1,
    });
    expect(section?.statusReason).toContain('gezinsspecialist');
    const version = await findVersion(database, section?.id ?? 0, 1);
    expect(version?.text).not.toContain('De gezinsspecialist');
    expect(section?.text).toContain('De gezinsspecialist');
    expect(version?.createdAt).toEqual(new Date('2026-03-01T10:30:00Z'));
  });

  test('a section that was gereed twice has two versions', async () => {
    const section = await findSection(installation.database, 'wijkteams', 'vraag-aan-aanbieder');
    expect(section).toMatchObject({ status: 'gereed', latestVersion: 2 });
  });

  test('a proposal waits beside a closed section', async () => {
    const waiting = await listProposals(installation.database, 2, 'waiting');
    expect(waiting).toMatchObject([{ name: 'Daan', sectionKey: 'randvoorwaarden' }]);
  });

  test('people wrote at different moments, never in the future', async () => {
    const { orm, schema } = installation.database;
    const log = await orm
      .select()
      .from(schema.updateLog)
      .innerJoin(schema.users, eq(schema.users.id, schema.updateLog.userId))
      .orderBy(asc(schema.updateLog.seq));
    const times = log.map((row) => row.update_log.createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(NOW.getTime());
    expect(new Set(log.map((row) => row.users.id)).size).toBeGreaterThanOrEqual(7);
  });
});

test('seeding again changes nothing', async () => {
  const { database, programme } = installation;
  const before = await database.orm.select().from(database.schema.updateLog);
  await seedDemo(database, programme);
  expect(await database.orm.select().from(database.schema.updateLog)).toHaveLength(before.length);
});

test('a programme without these werkgroepen still gets its people', async () => {
  const { programme } = installation;
  const [first] = programme.werkgroepen;
  if (!first) throw new Error('no werkgroep');
  const other = { ...programme, werkgroepen: [{ ...first, slug: 'heel-anders' }] };
  const database = await openDatabase('file::memory:');
  await loadProgramme(database, other);
  await seedDemo(database, other);
  expect((await listDemoAccounts(database)).length).toBeGreaterThan(8);
  await database.close();
});
