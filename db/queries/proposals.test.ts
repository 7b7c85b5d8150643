import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentJson } from '../../domain/plan/document';
import { openTestPlan, type TestPlan } from '../test-plan';
import { readLogboek } from './logboek';
import { addProposal, findProposal, handleProposal, listProposals } from './proposals';

let plan: TestPlan;

beforeAll(async () => {
  plan = await openTestPlan();
});
afterAll(() => plan.dispose());

const documentOf = (text: string, bold = false): DocumentJson => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text, ...(bold && { marks: [{ type: 'bold' }] }) }],
    },
  ],
});

test('a proposal keeps who made it, the text and a safe reading view', async () => {
  const { database, people } = plan;
  const section = await plan.freshSection();
  const content = documentOf('<script>alert(1)</script> & meer');
  const { id, isNew } = await addProposal(database, people.lid, { section, content });
  expect(isNew).toBe(true);
  expect(await findProposal(database, section, id)).toMatchObject({
    id,
    sectionKey: section.key,
    userId: 'lid',
    name: people.lid.name,
    organisation: people.lid.organisation,
    status: 'open',
    text: '<script>alert(1)</script> & meer',
    html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; meer</p>',
    handledAt: null,
    handledByName: null,
  });
  const other = await plan.freshSection();
  expect(await findProposal(database, other, id)).toBeNull();
});

test('the same text twice is one proposal, also at the same moment', async () => {
  const { database, people } = plan;
  const section = await plan.freshSection();
  const add = (by = people.lid, content = documentOf('Mijn zin.')) =>
    addProposal(database, by, { section, content });
  const results = await Promise.all([add(), add(), add()]);
  expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect((await add(people.colleague)).isNew).toBe(true);
  expect((await add(people.lid, documentOf('Mijn zin.', true))).isNew).toBe(true);
  const waiting = await listProposals(database, section.werkgroep, 'waiting');
  expect(waiting.filter((p) => p.sectionKey === section.key)).toHaveLength(3);
});

test('handling happens once; after that the same text may be proposed again', async () => {
  const { database, people } = plan;
  const section = await plan.freshSection();
  const proposal = { section, content: documentOf('Nog een zin.') };
  const { id } = await addProposal(database, people.lid, proposal);
  const both = await Promise.all([
    handleProposal(database, people.trekker, section, { id, status: 'overgenomen' }),
    handleProposal(database, people.colleague, section, { id, status: 'afgewezen' }),
  ]);
  expect(both).toEqual([true, false]);
  expect(await findProposal(database, section, id)).toMatchObject({
    status: 'overgenomen',
    handledByName: people.trekker.name,
    handledAt: expect.any(Date),
  });
  expect((await addProposal(database, people.lid, proposal)).isNew).toBe(true);
  const elsewhere = await plan.freshSection();
  const wrong = await handleProposal(database, people.trekker, elsewhere, {
    id,
    status: 'afgewezen',
  });
  expect(wrong).toBe(false);
});

test('who handles sees what waits; the maker sees what became of it, for thirty days', async () => {
  const { database, people } = plan;
  const { orm, schema } = database;
  const section = await plan.freshSection();
  const add = async (text: string, by = people.lid) =>
    (await addProposal(database, by, { section, content: documentOf(text) })).id;
  const [waits, handled, old, foreign] = [
    await add('Wacht.'),
    await add('Behandeld.'),
    await add('Lang geleden.'),
    await add('Van een ander.', people.colleague),
  ];
  await handleProposal(database, people.trekker, section, { id: handled, status: 'afgewezen' });
  await handleProposal(database, people.trekker, section, { id: old, status: 'afgewezen' });
  const long = new Date(Date.now() - 31 * 86_400_000);
  await orm.update(schema.proposals).set({ handledAt: long }).where(eq(schema.proposals.id, old));
  const here = (rows: { id: number; sectionKey: string }[]) =>
    rows.filter((row) => row.sectionKey === section.key).map((row) => row.id);
  expect(here(await listProposals(database, section.werkgroep, 'waiting'))).toEqual([
    foreign,
    waits,
  ]);
  const mine = await listProposals(database, section.werkgroep, { userId: 'lid' });
  expect(here(mine)).toEqual([handled, waits]);
});

test('the logboek says that it happened, without the text', async () => {
  const { database, people } = plan;
  const section = await plan.freshSection();
  const content = documentOf('Geheime zin.');
  const { id } = await addProposal(database, people.lid, { section, content });
  await handleProposal(database, people.trekker, section, { id, status: 'afgewezen' });
  const entries = (await readLogboek(database)).slice(-2);
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['voorstel.gedaan', 'lid'],
    ['voorstel.afgewezen', 'trekker'],
  ]);
  expect(entries.map((entry) => entry.payload).join()).not.toContain('Geheim');
});
