import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../domain/plan/canonical';
import { forgedUpdate } from '../../domain/plan/test-documents';
import { sectionId } from '../../domain/plan/version-id';
import { openTestPlan, type TestPlan } from '../test-plan';
import { asBuffer } from '../update-log';
import { readLogboek } from './logboek';
import { deleteMembership, saveMembership } from './people';
import { findVersion, listPlanSections, listVersions } from './sections';

let plan: TestPlan;
const WHY = 'De gemeenten kozen anders.';

beforeAll(async () => {
  plan = await openTestPlan();
});
afterAll(() => plan.dispose());

describe('gereed', () => {
  test('freezes the whole text as a numbered version and closes the section', async () => {
    const { database, people } = plan;
    const section = await plan.freshSection();
    await plan.write(section, 'Een gezin heeft één vaste medewerker.');
    const before = Date.now();
    expect(await plan.act(people.trekker, section, 'gereed')).toEqual({
      ok: true,
      sectionId: section.id,
      status: 'gereed',
      version: `${sectionId(section.werkgroep, section.nummer)}-v1`,
    });
    const row = await plan.read(section);
    expect(row).toMatchObject({
      status: 'gereed',
      statusAction: 'gereed',
      statusReason: null,
      statusByName: people.trekker.name,
      statusByOrganisation: people.trekker.organisation,
      latestVersion: 1,
      text: 'Een gezin heeft één vaste medewerker.',
      changedByName: people.lid.name,
    });
    expect(row.statusAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(await findVersion(database, section.id, 1)).toMatchObject({
      number: 1,
      text: row.text,
      content: row.content,
      html: row.html,
      cause: 'gereed',
      createdAt: row.statusAt,
      createdBy: people.trekker.id,
      createdByName: people.trekker.name,
      createdByOrganisation: people.trekker.organisation,
    });
  });

  test('gives the opdracht, section 0, a version as well', async () => {
    const opdracht = await plan.read({ slug: 'quick-wins-2021-2022', key: 'opdracht' });
    await plan.write(opdracht, 'Wij leveren een overzicht op.');
    const decision = await plan.act(plan.people.programmateam, opdracht, 'gereed');
    expect(decision).toMatchObject({ ok: true, version: 'WG13-S0-v1' });
  });

  test('is refused for an empty section, whatever the row still shows', async () => {
    const { trekker } = plan.people;
    const section = await plan.freshSection();
    const empty = { ok: false, why: 'conflict', refusal: 'leeg' };
    expect(await plan.act(trekker, section, 'gereed')).toMatchObject(empty);
    await plan.write(section, '  \u200b ');
    expect(await plan.act(trekker, section, 'gereed')).toMatchObject(empty);
    await plan.write(section, 'Tekst.');
    await plan.write(section, null);
    expect(await plan.act(trekker, section, 'gereed')).toMatchObject(empty);
    expect(await listVersions(plan.database, section.id)).toEqual([]);
  });

  test('twice says who was first and when', async () => {
    const { trekker, colleague } = plan.people;
    const section = await plan.freshSection();
    await plan.write(section, 'Tekst.');
    await plan.act(trekker, section, 'gereed');
    expect(await plan.act(colleague, section, 'gereed')).toMatchObject({
      ok: false,
      why: 'conflict',
      refusal: 'al-gereed',
      section: { statusByName: trekker.name, statusAt: expect.any(Date) },
    });
    expect(await listVersions(plan.database, section.id)).toHaveLength(1);
  });

  test('gives any text, also a forged one, a hash that anyone can check', async () => {
    const { database, people } = plan;
    const { orm, schema } = database;
    const section = await plan.freshSection();
    const forged = { sectionId: section.id, generation: 1, userId: 'lid', createdAt: new Date() };
    await fc.assert(
      fc.asyncProperty(forgedUpdate, async (update) => {
        await orm.insert(schema.updateLog).values({ ...forged, update: asBuffer(update) });
        await plan.write(section, 'Ook dit staat er.');
        expect(await plan.act(people.trekker, section, 'gereed')).toMatchObject({ ok: true });
        const { latestVersion } = await plan.read(section);
        const version = await findVersion(database, section.id, latestVersion);
        const canonical = canonicalJson(version?.content);
        expect(version?.sha256).toBe(createHash('sha256').update(canonical).digest('hex'));
        expect((await plan.act(people.trekker, section, 'heropenen', WHY)).ok).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('heropenen', () => {
  test('needs a reason, keeps the version, and the next gereed makes the next one', async () => {
    const { database, people } = plan;
    const section = await plan.freshSection();
    await plan.write(section, 'Eerste zin.');
    await plan.act(people.trekker, section, 'gereed');
    for (const reason of ['', '   ', '\n']) {
      const decision = await plan.act(people.trekker, section, 'heropenen', reason);
      expect(decision).toMatchObject({ ok: false, why: 'invalid', refusal: 'reden-ontbreekt' });
    }
    const decision = await plan.act(people.colleague, section, 'heropenen', `  ${WHY} `);
    expect(decision).toMatchObject({ ok: true, status: 'in-bewerking', version: null });
    expect(await plan.read(section)).toMatchObject({
      status: 'in-bewerking',
      statusAction: 'heropenen',
      statusReason: WHY,
      statusByName: people.colleague.name,
      latestVersion: 1,
    });
    await plan.write(section, 'Tweede zin.');
    await plan.act(people.trekker, section, 'gereed');
    const texts = [1, 2].map(async (n) => (await findVersion(database, section.id, n))?.text);
    expect(await Promise.all(texts)).toEqual(['Eerste zin.', 'Eerste zin.\nTweede zin.']);
  });

  test('of an open section is refused', async () => {
    const { trekker } = plan.people;
    const section = await plan.freshSection();
    const refused = { ok: false, refusal: 'al-open' };
    expect(await plan.act(trekker, section, 'heropenen', WHY)).toMatchObject(refused);
    await plan.write(section, 'Tekst.');
    expect(await plan.act(trekker, section, 'heropenen', WHY)).toMatchObject(refused);
  });
});

test('niet van toepassing needs a reason, may be empty, and can be reopened', async () => {
  const { trekker } = plan.people;
  const section = await plan.freshSection();
  const na = 'niet-van-toepassing';
  expect(await plan.act(trekker, section, na)).toMatchObject({ ok: false, why: 'invalid' });
  expect(await plan.act(trekker, section, na, WHY)).toMatchObject({
    ok: true,
    status: na,
    version: null,
  });
  expect(await plan.act(trekker, section, 'gereed')).toMatchObject({
    refusal: 'al-niet-van-toepassing',
  });
  const reopened = await plan.act(trekker, section, 'heropenen', WHY);
  expect(reopened).toMatchObject({ ok: true, status: 'leeg' });
  expect(await listVersions(plan.database, section.id)).toEqual([]);
});

describe('who', () => {
  test.each(['lid', 'meelezer', 'outsider'] as const)('not: %s; nothing changes', async (who) => {
    const section = await plan.freshSection();
    await plan.write(section, 'Tekst.');
    const before = await plan.read(section);
    for (const action of ['gereed', 'heropenen', 'niet-van-toepassing'] as const) {
      const decision = await plan.act(plan.people[who], section, action, WHY);
      expect(decision).toMatchObject({ ok: false, why: 'forbidden' });
    }
    expect(await plan.read(section)).toEqual(before);
  });

  test('a role that was taken away a moment ago does not count any more', async () => {
    const { database, people } = plan;
    const section = await plan.freshSection();
    await plan.write(section, 'Tekst.');
    const membership = { werkgroep: section.werkgroep, userId: 'trekker' };
    await deleteMembership(database, membership);
    const decision = await plan.act(people.trekker, section, 'gereed');
    expect(decision).toMatchObject({ ok: false, why: 'forbidden' });
    expect(await listVersions(database, section.id)).toEqual([]);
    await saveMembership(database, { ...membership, role: 'trekker' });
  });

  test.each([
    { slug: 'wijkteams', key: 'bestaat-niet' },
    { slug: 'bestaat-niet', key: 'opdracht' },
  ])('nobody finds $slug/$key', async (asked) => {
    const decision = await plan.act(plan.people.trekker, asked, 'gereed');
    expect(decision).toMatchObject({ ok: false, why: 'not-found' });
  });
});

test('every act is in the logboek, without text and without the reason', async () => {
  const { database, people } = plan;
  const section = await plan.freshSection();
  await plan.write(section, 'Geheime zin.');
  await plan.act(people.trekker, section, 'gereed');
  await plan.act(people.colleague, section, 'heropenen', 'Geheime reden.');
  const subject = sectionId(section.werkgroep, section.nummer);
  const entries = (await readLogboek(database)).filter((entry) => entry.subject === subject);
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['sectie.gereed', 'trekker'],
    ['sectie.heropenen', 'colleague'],
  ]);
  expect(entries.map((entry) => entry.payload).join()).not.toContain('Geheime');
});

test('the other sections of the plan stay as they are', async () => {
  const { database, people } = plan;
  const { orm, schema } = database;
  const mine = await plan.freshSection();
  const readOthers = async () =>
    (await listPlanSections(database, mine.slug)).filter((section) => section.id !== mine.id);
  const before = await readOthers();
  await plan.write(mine, 'Tekst.');
  await plan.act(people.trekker, mine, 'gereed');
  expect(await readOthers()).toEqual(before);
  const { versions } = schema;
  const frozen = and(eq(versions.sectionId, mine.id), eq(versions.number, 1));
  expect(await orm.select({ id: versions.id }).from(versions).where(frozen)).toHaveLength(1);
});
