import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, thrownResponse } from '~/auth/test-visit';
import { action as takeAction } from '~/routes/werkgroepen.$slug.secties.$key.voorstellen';
import type { Account } from '../../db/queries/people';
import { readProposal, takeProposal } from './proposal.server';
import { documentOf, openPlanWithContext, type PlanWithContext } from './test-context';

let plan: PlanWithContext;
const where = { slug: 'wijkteams', key: 'draagvlak' };
const path = 'https://samenspoor.voorbeeld.nl/werkgroepen/wijkteams/secties/draagvlak/voorstellen';

beforeAll(async () => {
  plan = await openPlanWithContext();
});
afterAll(() => plan.dispose());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const take = (body: unknown, who: Account = plan.people.lid, at = where) =>
  takeProposal(plan.context, who, at, post(body));

test('takes a proposal in once and tells the plan', async () => {
  plan.context.news = [];
  const first = await take({ inhoud: documentOf('Mijn zin.') });
  expect(first.status).toBe(201);
  const { id } = await first.json();
  const { id: sectionId } = await plan.read(where);
  expect(plan.context.news).toEqual([{ kind: 'proposals', sectionId, ...where }]);
  const second = await take({ inhoud: documentOf('Mijn zin.') });
  expect(second.status).toBe(200);
  expect(await second.json()).toEqual({ id });
  expect(plan.context.news).toHaveLength(1);
});

test.each([
  ['no JSON', 'nee', 400],
  ['nothing', {}, 400],
  ['no document', { inhoud: { type: 'paragraph' } }, 400],
  ['nodes of the wrong form', { inhoud: { type: 'doc', content: [7] } }, 400],
  ['an empty text', { inhoud: documentOf('') }, 400],
  ['only white space', { inhoud: documentOf(' \u200b ') }, 400],
  ['too much text', { inhoud: documentOf('x'.repeat(2_000_001)) }, 413],
] as const)('refuses %s', async (_, body, status) => {
  const response = await thrownResponse(take(body));
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toContain('application/problem+json');
});

test('refuses nodes that are too deep', async () => {
  const open = '{"type":"blockquote","content":['.repeat(50_000);
  const nested = `${open}{"type":"paragraph"}${']}'.repeat(50_000)}`;
  const body = `{"inhoud":{"type":"doc","content":[${nested}]}}`;
  const response = await thrownResponse(take(body));
  expect(response.status).toBe(413);
});

test('refuses who never could write here, and sections that do not exist', async () => {
  const body = { inhoud: documentOf('Tekst.') };
  for (const who of [plan.people.meelezer, plan.people.outsider]) {
    expect((await thrownResponse(take(body, who))).status).toBe(403);
  }
  const missing = take(body, plan.people.lid, { slug: 'wijkteams', key: 'nee' });
  expect((await thrownResponse(missing)).status).toBe(404);
});

test('the route answers 401 without a session: scripts must not take a login page for success', async () => {
  const { context } = plan;
  const args = { context: { ...context }, params: where };
  const body = { inhoud: documentOf('Via de route.') };
  const refused = await thrownResponse(takeAction({ ...args, request: post(body) }));
  expect(refused.status).toBe(401);
  const cookie = await logInAs(context, 'lid');
  const taken = await takeAction({ ...args, request: post(body, { cookie }) });
  expect(taken.status).toBe(201);
});

test('a proposal is read by who made it and who handles it, with what differs', async () => {
  const section = await plan.read(where);
  await plan.write(section, 'Een zin.');
  await plan.act(plan.people.trekker, section, 'gereed');
  const response = await take({ inhoud: documentOf('Een andere zin.') });
  const id = String((await response.json()).id);
  const read = (who: Account, params = {}) =>
    readProposal(plan.context, who, { ...where, id, ...params });
  expect(await read(plan.people.trekker)).toMatchObject({
    mayHandle: true,
    proposal: { name: 'Naam lid', status: 'open', text: 'Een andere zin.' },
    comparison: { added: 1, removed: 0 },
    place: { titel: 'Draagvlak', nummer: 3 },
  });
  expect((await read(plan.people.lid)).mayHandle).toBe(false);
  for (const [who, params] of [
    [plan.people.meelezer, {}],
    [plan.people.outsider, {}],
    [plan.people.trekker, { key: 'opdracht' }],
    [plan.people.trekker, { id: '0' }],
    [plan.people.trekker, { id: 'x' }],
  ] as const) {
    expect((await thrownResponse(read(who, params))).status).toBe(404);
  }
});
