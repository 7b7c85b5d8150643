import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOpenForWriting } from '../../domain/plan/status';
import type { Database } from '../open';
import { nextUpdate, openTestPlan, type TestPlan, type TestSection } from '../test-plan';
import { appendUpdates } from '../update-log';
import { decideSection } from './decide-section';

let plan: TestPlan;

beforeAll(async () => {
  plan = await openTestPlan();
  const { orm, schema } = plan.database;
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 600_000);
  const session = { id: 'session', userId: 'lid', expiresAt, createdAt: now, device: '' };
  await orm.insert(schema.sessions).values(session);
});
afterAll(() => plan.dispose());

async function versionsOf({ id }: TestSection) {
  const { versions } = plan.database.schema;
  return plan.database.orm
    .select()
    .from(versions)
    .where(eq(versions.sectionId, id))
    .orderBy(asc(versions.number));
}

/** The database as it is when something else happens just before its nth transaction. */
function disturbed(nth: number, disturb: () => Promise<void>) {
  let calls = 0;
  const database: Database = {
    ...plan.database,
    async atomically(queries, check) {
      calls += 1;
      if (calls === nth) await disturb();
      return plan.database.atomically(queries, check);
    },
  };
  return { database, happened: () => calls >= nth };
}

const gereed = (section: TestSection) => ({ ...section, action: 'gereed' as const, reason: '' });

/** Writes as the collaboration server does: only while the section is open. */
async function append(section: TestSection, words: string): Promise<boolean> {
  const row = {
    sectionId: section.id,
    generation: 1,
    head: 0,
    sessionId: 'session',
    userId: 'lid',
    organisation: 'Organisatie',
    update: await nextUpdate(plan, section.id, words),
    newClients: [],
  };
  const result = await appendUpdates(plan.database, [row], (_, standing) =>
    standing.section && isOpenForWriting(standing.section.status) ? null : 'closed',
  );
  return result.ok;
}

test('two trekkers at once: one version, and the other hears who was first', async () => {
  const { trekker, colleague } = plan.people;
  for (let round = 0; round < 5; round++) {
    const section = await plan.freshSection();
    await plan.write(section, 'Tekst.');
    const both = await Promise.all([
      plan.act(trekker, section, 'gereed'),
      plan.act(colleague, section, 'gereed'),
    ]);
    expect(both.filter((decision) => decision.ok)).toHaveLength(1);
    const late = both.find((decision) => !decision.ok);
    expect(late).toMatchObject({ why: 'conflict', refusal: 'al-gereed' });
    expect(await versionsOf(section)).toHaveLength(1);
  }
});

test('another trekker between any two steps: one version', async () => {
  const { trekker, colleague } = plan.people;
  for (let nth = 1; ; nth++) {
    const section = await plan.freshSection();
    await plan.write(section, 'Tekst.');
    const { database, happened } = disturbed(nth, async () => {
      await plan.act(colleague, section, 'gereed');
    });
    const decision = await decideSection(database, trekker, gereed(section));
    expect(await versionsOf(section)).toHaveLength(1);
    if (!happened()) break;
    expect(decision).toMatchObject({ ok: false, refusal: 'al-gereed' });
  }
});

test('a writer between any two steps is in the version', async () => {
  let rounds = 0;
  for (let nth = 1; ; nth++) {
    const section = await plan.freshSection();
    await plan.write(section, 'Van tevoren.');
    const { database, happened } = disturbed(nth, async () => {
      expect(await append(section, 'Op het laatste moment.')).toBe(true);
    });
    const decision = await decideSection(database, plan.people.trekker, gereed(section));
    expect(decision).toMatchObject({ ok: true });
    if (!happened()) break;
    const [version] = await versionsOf(section);
    expect(version?.text).toBe('Van tevoren.\nOp het laatste moment.');
    expect((await plan.read(section)).text).toBe(version?.text);
    rounds += 1;
  }
  expect(rounds).toBeGreaterThan(1);
});

test('many writers and a trekker at once: what was accepted is in the version, and only that', async () => {
  for (let round = 0; round < 5; round++) {
    const section = await plan.freshSection();
    await plan.write(section, 'Begin.');
    const words = Array.from({ length: 12 }, (_, i) => `Zin ${i}.`);
    const [decision, ...accepted] = await Promise.all([
      plan.act(plan.people.trekker, section, 'gereed'),
      ...words.map((word) => append(section, word)),
    ]);
    expect(decision).toMatchObject({ ok: true });
    const [version] = await versionsOf(section);
    const present = words.filter((word) => version?.text.includes(word));
    expect(present).toEqual(words.filter((_, i) => accepted[i]));
  }
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant('write' as const) },
  fc.constant('clear' as const),
  fc.constantFrom('gereed' as const, 'heropenen' as const, 'niet-van-toepassing' as const),
);

test('any history numbers versions without gaps and never changes one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const section = await plan.freshSection();
      const frozen: string[] = [];
      let text: string[] = [];
      let open = true;
      for (const [index, next] of steps.entries()) {
        if (next === 'write' || next === 'clear') {
          if (!open) continue;
          await plan.write(section, next === 'write' ? `Zin ${index}.` : null);
          text = next === 'write' ? [...text, `Zin ${index}.`] : [];
          continue;
        }
        const expected =
          next === 'heropenen' ? !open : open && (next !== 'gereed' || text.length > 0);
        const { ok } = await plan.act(plan.people.trekker, section, next, 'Omdat het zo is.');
        expect(ok).toBe(expected);
        if (ok) open = next === 'heropenen';
        if (ok && next === 'gereed') frozen.push(text.join('\n'));
      }
      const versions = await versionsOf(section);
      expect(versions.map((version) => version.text)).toEqual(frozen);
      expect(versions.map((version) => version.number)).toEqual(frozen.map((_, i) => i + 1));
      const row = await plan.read(section);
      expect(row.latestVersion).toBe(frozen.length);
      expect(isOpenForWriting(row.status)).toBe(open);
    }),
    { numRuns: 30 },
  );
});
