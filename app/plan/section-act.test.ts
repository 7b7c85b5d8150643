import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actOnSection } from './section-act.server';
import { openPlanWithContext, type PlanWithContext } from './test-context';

let plan: PlanWithContext;

beforeAll(async () => {
  plan = await openPlanWithContext();
});
beforeEach(() => {
  plan.context.news = [];
});
afterAll(() => plan.dispose());

const act = (
  who: keyof PlanWithContext['people'],
  where: { slug: string; key: string },
  fields: unknown,
) => actOnSection(plan.context, plan.people[who], where, fields);

test('says what happened and tells everyone who has the section open', async () => {
  const section = await plan.freshSection();
  const { id, slug, key } = section;
  await plan.write(section, 'Tekst.');
  const news = { kind: 'section-status', sectionId: id, slug, key };
  expect(await act('trekker', section, { actie: 'gereed' })).toEqual({
    ok: true,
    message: expect.stringContaining('WG01-S0-v1'),
  });
  expect(plan.context.news).toEqual([{ ...news, status: 'gereed' }]);
  expect(await act('programmateam', section, { actie: 'heropenen', reden: 'Omdat.' })).toEqual({
    ok: true,
    message: expect.stringContaining('Heropend'),
  });
  expect(await act('trekker', section, { actie: 'niet-van-toepassing', reden: 'Omdat.' })).toEqual({
    ok: true,
    message: expect.stringContaining('niet van toepassing'),
  });
  expect(plan.context.news.slice(1)).toEqual([
    { ...news, status: 'in-bewerking' },
    { ...news, status: 'niet-van-toepassing' },
  ]);
});

test('tells the second trekker who was first, and when', async () => {
  const section = await plan.freshSection();
  await plan.write(section, 'Tekst.');
  await act('trekker', section, { actie: 'gereed' });
  const late = await act('colleague', section, { actie: 'gereed' });
  expect(late).toMatchObject({ ok: false, status: 409 });
  expect(late.message).toMatch(
    /al gereed gemeld door Naam trekker \(Organisatie\) op \d+ \p{L}+ \d{4}, \d\d:\d\d\./u,
  );
  await act('trekker', section, { actie: 'heropenen', reden: 'Omdat.' });
  const again = await act('colleague', section, { actie: 'heropenen', reden: 'Omdat.' });
  expect(again.message).toMatch(/al heropend door Naam trekker/);
});

test.each([
  ['lid', { actie: 'gereed' }, 403],
  ['meelezer', { actie: 'gereed' }, 403],
  ['outsider', { actie: 'heropenen', reden: 'Omdat.' }, 403],
  // Who may not do it hears that first.
  ['outsider', {}, 403],
  ['trekker', {}, 400],
  ['trekker', { actie: 'wissen' }, 400],
  ['trekker', { actie: 'niet-van-toepassing' }, 400],
  ['trekker', { actie: 'niet-van-toepassing', reden: '  ' }, 400],
  ['trekker', { actie: 'niet-van-toepassing', reden: 'x'.repeat(1001) }, 400],
  ['trekker', { actie: 'gereed' }, 409],
  ['trekker', { actie: 'heropenen', reden: 'Omdat.' }, 409],
] as const)('%s with %j gets %i on an empty section', async (who, fields, status) => {
  const where = { slug: 'veiligheid', key: 'opdracht' };
  const answer = await act(who, where, fields);
  expect(answer).toMatchObject({
    ok: false,
    status,
    message: expect.stringMatching(/^\p{Lu}.*\.$/u),
  });
  expect(plan.context.news).toEqual([]);
  expect((await plan.read(where)).statusAction).toBeNull();
});

test.each([
  { slug: 'veiligheid', key: 'bestaat-niet' },
  { slug: 'bestaat-niet', key: 'opdracht' },
  { slug: '', key: '' },
])('nobody finds $slug/$key', async (where) => {
  expect(await act('programmateam', where, { actie: 'gereed' })).toMatchObject({ status: 404 });
});
