import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVisit, thrownResponse } from '~/auth/test-visit';
import { addProposal, findProposal } from '../../db/queries/proposals';
import { answerPlanForm } from './plan-form.server';
import { documentOf, openPlanWithContext, type PlanWithContext } from './test-context';

let plan: PlanWithContext;

beforeAll(async () => {
  plan = await openPlanWithContext();
});
afterAll(() => plan.dispose());

const send = (form: Record<string, string>, who = plan.people.trekker, slug = 'wijkteams') =>
  answerPlanForm(makeVisit(plan.context, `/werkgroepen/${slug}/plan`, { form }), who, slug);

test('without scripts, an act that worked leads back to its section', async () => {
  const section = await plan.read({ slug: 'wijkteams', key: 'draagvlak' });
  await plan.write(section, 'Tekst.');
  const response = await thrownResponse(send({ sectie: 'draagvlak', actie: 'gereed' }));
  expect(response.status).toBe(302);
  expect(response.headers.get('Location')).toBe('/werkgroepen/wijkteams/plan#draagvlak');
});

test('scripts get the answer in place', async () => {
  const section = await plan.read({ slug: 'wijkteams', key: 'quick-wins' });
  await plan.write(section, 'Tekst.');
  const fields = { sectie: 'quick-wins', actie: 'gereed', antwoord: 'ter-plaatse' };
  const answer = await send(fields);
  expect(answer.init?.status).toBe(200);
  expect(answer.data).toMatchObject({ ok: true, sectionKey: 'quick-wins' });
});

test('a refusal keeps what was typed and names its place', async () => {
  const reason = `Een lange reden ${'x'.repeat(1000)}`;
  const fields = { sectie: 'opdracht', actie: 'niet-van-toepassing', reden: reason };
  const answer = await send(fields);
  expect(answer.init?.status).toBe(400);
  expect(answer.data).toEqual({
    ok: false,
    sectionKey: 'opdracht',
    proposal: null,
    act: 'niet-van-toepassing',
    message: 'De reden is te lang. Gebruik ten hoogste 1000 tekens.',
    field: 'reden',
    reason,
  });
  const empty = await send({ sectie: 'opdracht', actie: 'gereed' });
  expect(empty.init?.status).toBe(409);
  expect(empty.data).toMatchObject({ ok: false, field: null });
});

test('a proposal is handled once, by who may', async () => {
  const { database, people } = plan;
  const section = await plan.read({ slug: 'wijkteams', key: 'draagvlak' });
  const content = documentOf('Een idee.');
  const { id } = await addProposal(database, people.lid, { section, content });
  const fields = { sectie: 'draagvlak', voorstel: String(id), actie: 'overgenomen' };
  expect((await send(fields, people.lid)).init?.status).toBe(403);
  expect((await send({ ...fields, actie: 'gereed' })).init?.status).toBe(400);
  expect((await send({ ...fields, sectie: 'opdracht' })).init?.status).toBe(404);
  expect((await send({ ...fields, voorstel: '999999' })).init?.status).toBe(404);
  expect((await send({ ...fields, voorstel: 'x' })).init?.status).toBe(400);
  expect((await findProposal(database, section, id))?.status).toBe('open');
  plan.context.news = [];
  expect((await thrownResponse(send(fields))).status).toBe(302);
  const { slug, key } = section;
  expect(plan.context.news).toEqual([{ kind: 'proposals', sectionId: section.id, slug, key }]);
  const late = await send({ ...fields, actie: 'afgewezen' }, people.colleague);
  expect(late.init?.status).toBe(409);
  expect(late.data.message).toMatch(/^Dit voorstel is al overgenomen door Naam trekker op /);
  expect((await findProposal(database, section, id))?.status).toBe('overgenomen');
});

test.each(['', 'application/json', 'multipart/form-data'])(
  'a body that is no form (%j) is a form without fields',
  async (type) => {
    const request = new Request('https://samenspoor.voorbeeld.nl/werkgroepen/wijkteams/plan', {
      method: 'POST',
      body: '{"sectie":',
      headers: { 'Content-Type': type },
    });
    const visit = { request, context: plan.context };
    const answer = await answerPlanForm(visit, plan.people.trekker, 'wijkteams');
    expect(answer.init?.status).toBe(404);
  },
);
