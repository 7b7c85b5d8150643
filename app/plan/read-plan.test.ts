import { afterAll, beforeAll, expect, test } from 'vitest';
import { thrownResponse } from '~/auth/test-visit';
import { addProposal } from '../../db/queries/proposals';
import { seenInAddress } from './merge-plan';
import { parseSeen, readFrame, readState } from './read-plan.server';
import { documentOf, openPlanWithContext, type PlanWithContext } from './test-context';

let plan: PlanWithContext;
const slug = 'wijkteams';

beforeAll(async () => {
  plan = await openPlanWithContext();
});
afterAll(() => plan.dispose());

const state = (who = plan.people.lid, seen?: Map<number, number>) =>
  readState(plan.context, who, slug, seen);

test('the frame has the eight questions word for word, in order', () => {
  const { template, naam, nummer } = readFrame(plan.context, plan.people.lid, slug);
  expect([nummer, naam]).toEqual([3, 'Wijkteams']);
  const asked = plan.programme.sjabloon.secties;
  expect(template.map(({ key, vraag, kern }) => [key, vraag, kern])).toEqual(
    asked.map(({ key, vraag, kern }) => [key, vraag, kern]),
  );
  expect(template[0]?.source).toBe('Actieplan r.166');
});

test('nobody finds a werkgroep that is not there', async () => {
  const { context, people } = plan;
  const frame = Promise.resolve().then(() => readFrame(context, people.lid, 'nee'));
  expect((await thrownResponse(frame)).status).toBe(404);
  expect((await thrownResponse(readState(context, people.lid, 'nee'))).status).toBe(404);
});

test.each([
  ['trekker', true, true],
  ['lid', false, true],
  ['meelezer', false, false],
  ['outsider', false, false],
  ['programmateam', true, true],
] as const)('%s may decide: %s, may write: %s', async (who, mayDecide, mayWrite) => {
  const { sections, ...rest } = await state(plan.people[who]);
  expect(rest).toMatchObject({ mayDecide, isWriter: mayWrite });
  const open = sections.filter(({ status }) => status === 'leeg');
  expect(open.every((section) => section.mayWrite === mayWrite)).toBe(true);
});

test('sections whose log is ahead are brought up to date before they are read', async () => {
  const section = await plan.read({ slug, key: 'opdracht' });
  const other = await plan.read({ slug: 'veiligheid', key: 'opdracht' });
  // The first empty paragraph of every section has not been projected yet either.
  const flushed: (number | undefined)[] = [];
  const flush = async (id?: number) => void flushed.push(id);
  const collaboration = { ...plan.context.collaboration, flush };
  await readState({ ...plan.context, collaboration }, plan.people.lid, slug);
  expect(flushed).toContain(section.id);
  expect(flushed).not.toContain(other.id);
});

test('a page that has a text already gets it no second time', async () => {
  const draagvlak = await plan.read({ slug, key: 'draagvlak' });
  await plan.write(draagvlak, 'Eerste <b>zin</b>.');
  await plan.act(plan.people.trekker, draagvlak, 'gereed');
  const first = await state();
  expect(first.sections.find(({ key }) => key === 'draagvlak')).toMatchObject({
    html: '<p>Eerste &lt;b&gt;zin&lt;/b&gt;.</p>',
    status: 'gereed',
    version: 'WG03-S5-v1',
    mayWrite: false,
    statusByName: 'Naam trekker',
  });
  const second = await state(plan.people.lid, parseSeen(seenInAddress(first)));
  expect(second.sections.every(({ html }) => html === null)).toBe(true);

  await plan.act(plan.people.trekker, draagvlak, 'heropenen', 'Er komt iets bij.');
  await plan.write(draagvlak, 'Tweede zin.');
  await plan.act(plan.people.trekker, draagvlak, 'gereed');
  const third = await state(plan.people.lid, parseSeen(seenInAddress(first)));
  const sent = third.sections.filter(({ html }) => html !== null);
  expect(sent.map(({ key }) => key)).toEqual(['draagvlak']);
  expect(sent[0]?.html).toContain('Tweede zin.');
});

test.each([
  [null, 0],
  ['', 0],
  ['1.2', 1],
  ['1.2,3.4', 2],
  ['1.2,x,3.,.4,5.6.7,-1.2,1e9.1', 1],
])('reads %j as %i texts that were seen', (text, count) => {
  expect(parseSeen(text).size).toBe(count);
});

test('proposals are seen by who handles them; what became of one by who made it', async () => {
  const { database, people } = plan;
  const section = await plan.read({ slug, key: 'quick-wins' });
  const long = `${'woord '.repeat(60)}😀`;
  await addProposal(database, people.lid, { section, content: documentOf(long) });
  const [proposal] = (await state(people.trekker)).proposals;
  expect(proposal).toMatchObject({
    sectionKey: 'quick-wins',
    name: 'Naam lid',
    text: long,
    excerpt: expect.stringMatching(/^woord .* …$/),
  });
  for (const who of [people.lid, people.meelezer, people.outsider]) {
    expect((await state(who)).proposals).toEqual([]);
  }
  const own = (await state(people.lid)).sections.find(({ key }) => key === 'quick-wins');
  expect(own?.ownProposals).toMatchObject([{ status: 'open', handledAt: null }]);
  const others = (await state(people.colleague)).sections;
  expect(others.flatMap(({ ownProposals }) => ownProposals)).toEqual([]);
});
