import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlan, type TestPlan, type TestSection } from '../test-plan';
import {
  countSectionsByStatus,
  findWerkgroep,
  listRecentChanges,
  listTrekkers,
  listWerkgroepMembers,
} from './werkgroepen';

let plan: TestPlan;

beforeAll(async () => {
  plan = await openTestPlan();
});
afterAll(() => plan.dispose());

const HOUR = 3_600_000;
/** Ten minutes past some hour in the past, so that minutes around it stay within the hour. */
const TEN_PAST = Math.floor(Date.now() / HOUR) * HOUR - 48 * HOUR + 600_000;
const at = (hours: number, minutes = 0) => new Date(TEN_PAST + hours * HOUR + minutes * 60_000);

/** A section of a werkgroep that no other test writes in. */
async function sectionOf(slug: string, key: string): Promise<TestSection> {
  const { id, werkgroep, nummer } = await plan.read({ slug, key });
  return { id, werkgroep, nummer, slug, key };
}

test('a werkgroep is found by its address', async () => {
  const { database } = plan;
  expect(await findWerkgroep(database, 'wijkteams')).toEqual({
    nummer: 3,
    slug: 'wijkteams',
    naam: 'Wijkteams',
  });
  expect(await findWerkgroep(database, 'bestaat-niet')).toBeNull();
});

test('members are people with an open account', async () => {
  const { orm, schema } = plan.database;
  const ids = async () => (await listWerkgroepMembers(plan.database, 3)).map((m) => m.id);
  expect(await ids()).toEqual(['colleague', 'lid', 'meelezer', 'trekker']);
  const [first] = await listWerkgroepMembers(plan.database, 3);
  expect(first).toEqual({
    id: 'colleague',
    name: 'Naam colleague',
    organisation: 'Organisatie',
    role: 'trekker',
  });
  await orm.update(schema.users).set({ closedAt: new Date() });
  expect(await ids()).toEqual([]);
  expect(await listTrekkers(plan.database)).toEqual([]);
  await orm.update(schema.users).set({ closedAt: null });
  expect(await listTrekkers(plan.database)).toHaveLength(2 * 13);
});

test('sections are counted per werkgroep and status', async () => {
  const section = await sectionOf('veiligheid', 'quick-wins');
  const before = (await countSectionsByStatus(plan.database)).filter((c) => c.werkgroep === 9);
  expect(before).toEqual([{ werkgroep: 9, status: 'leeg', sections: 8 }]);
  await plan.write(section, 'Tekst.');
  await plan.act(plan.people.trekker, section, 'gereed');
  const after = (await countSectionsByStatus(plan.database)).filter((c) => c.werkgroep === 9);
  expect(after).toContainEqual({ werkgroep: 9, status: 'gereed', sections: 1 });
  expect(after).toContainEqual({ werkgroep: 9, status: 'leeg', sections: 7 });
});

test('writing of one person in one section within an hour is one change', async () => {
  const draagvlak = await sectionOf('wijkteams', 'draagvlak');
  const aanpak = await sectionOf('wijkteams', 'plan-van-aanpak');
  await plan.write(draagvlak, 'Een.', { userId: 'lid', at: at(0, 0) });
  await plan.write(draagvlak, 'Twee.', { userId: 'lid', at: at(0, 20) });
  await plan.write(draagvlak, 'Drie.', { userId: 'colleague', at: at(0, 10) });
  await plan.write(aanpak, 'Vier.', { userId: 'lid', at: at(0, 15) });
  await plan.write(draagvlak, 'Vijf.', { userId: 'lid', at: at(2) });
  const changes = await listRecentChanges(plan.database, 3, 20);
  expect(changes.map((c) => [c.kind, c.userId, c.sectionKey, c.at])).toEqual([
    ['geschreven', 'lid', 'draagvlak', at(2)],
    ['geschreven', 'lid', 'draagvlak', at(0, 20)],
    ['geschreven', 'lid', 'plan-van-aanpak', at(0, 15)],
    ['geschreven', 'colleague', 'draagvlak', at(0, 10)],
  ]);
  expect(changes[0]).toMatchObject({ name: 'Naam lid', organisation: 'Organisatie' });
  expect(await listRecentChanges(plan.database, 3, 2)).toEqual(changes.slice(0, 2));
});

test('acts on sections are changes too, each once', async () => {
  const section = await sectionOf('flexibel-team', 'draagvlak');
  const { trekker, colleague } = plan.people;
  await plan.write(section, 'Tekst.', { at: at(0) });
  await plan.act(trekker, section, 'gereed');
  await plan.act(colleague, section, 'heropenen', 'Er komt iets bij.');
  const other = await sectionOf('flexibel-team', 'quick-wins');
  await plan.act(trekker, other, 'niet-van-toepassing', 'Er is niets.');
  const changes = await listRecentChanges(plan.database, 5, 20);
  expect(changes.map((c) => [c.kind, c.userId, c.sectionKey, c.version])).toEqual([
    ['niet-van-toepassing', 'trekker', 'quick-wins', null],
    ['heropenen', 'colleague', 'draagvlak', null],
    ['gereed', 'trekker', 'draagvlak', 1],
    ['geschreven', 'lid', 'draagvlak', null],
  ]);
});

test('somebody who types for hours does not hide who wrote before', async () => {
  const { orm, schema } = plan.database;
  const section = await sectionOf('randvoorwaarden', 'draagvlak');
  await plan.write(section, 'Van een collega.', { userId: 'colleague', at: at(0) });
  await orm.insert(schema.writers).values({
    sectionId: section.id,
    generation: 1,
    clientId: 77,
    userId: 'colleague',
    organisation: 'Organisatie',
    firstAt: at(0),
  });
  const [{ update } = { update: Buffer.alloc(0) }] = await orm
    .select({ update: schema.updateLog.update })
    .from(schema.updateLog)
    .limit(1);
  const row = { sectionId: section.id, generation: 1, userId: 'lid', update };
  const many = Array.from({ length: 300 }, (_, i) => ({ ...row, createdAt: at(5, i / 10) }));
  await orm.insert(schema.updateLog).values(many);
  const changes = await listRecentChanges(plan.database, 12, 20);
  expect(changes.map((c) => [c.userId, c.at])).toEqual([
    ['lid', at(5, 29.9)],
    ['colleague', at(0)],
  ]);
});

test('what the server itself wrote is nobody’s change', async () => {
  expect(await listRecentChanges(plan.database, 1, 20)).toEqual([]);
});
