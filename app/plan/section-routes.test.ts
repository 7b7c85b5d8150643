import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, makeVisit, thrownResponse } from '~/auth/test-visit';
import { action, loader } from '~/routes/werkgroepen.$slug.secties.$key';
import { loader as compareLoader } from '~/routes/werkgroepen.$slug.secties.$key.vergelijk';
import { loader as versionsLoader } from '~/routes/werkgroepen.$slug.secties.$key.versies';
import { loader as versionLoader } from '~/routes/werkgroepen.$slug.secties.$key.versies.$nummer';
import { loader as jsonLoader } from '~/routes/werkgroepen.$slug.secties.$key.versies.$nummer.json';
import { openPlanWithContext, type PlanWithContext } from './test-context';

let plan: PlanWithContext;
const params = { slug: 'wijkteams', key: 'draagvlak' };
const path = '/werkgroepen/wijkteams/secties/draagvlak';

beforeAll(async () => {
  plan = await openPlanWithContext();
});
afterAll(() => plan.dispose());

/** What a loader or action is given for a visit by somebody. */
async function visit(
  who: string | null,
  {
    form,
    query = '',
    more = {},
  }: { form?: Record<string, string>; query?: string; more?: object } = {},
) {
  const cookie = who ? await logInAs(plan.context, who) : undefined;
  const made = makeVisit(plan.context, path + query, { cookie, form });
  return { request: made.request, context: { ...plan.context }, params: { ...params, ...more } };
}

const post = async (who: string, form: Record<string, string>, more = {}) =>
  action(await visit(who, { form, more }));

test('POST gereed answers 302 to the section in its plan, then 409', async () => {
  await plan.write(await plan.read(params), 'Tekst.');
  const done = await post('trekker', { actie: 'gereed' });
  expect(done.status).toBe(302);
  expect(done.headers.get('Location')).toBe('/werkgroepen/wijkteams/plan#draagvlak');
  const again = await thrownResponse(post('colleague', { actie: 'gereed' }));
  expect(again.status).toBe(409);
  expect(again.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await again.json()).toMatchObject({
    status: 409,
    detail: expect.stringContaining('Naam'),
  });
  const reopened = await post('trekker', { actie: 'heropenen', reden: 'Er komt iets bij.' });
  expect(reopened.status).toBe(302);
});

test.each([
  ['lid', { actie: 'gereed' }, {}, 403],
  ['outsider', { actie: 'gereed' }, {}, 403],
  ['trekker', { actie: 'gereed' }, { key: 'nee' }, 404],
  ['trekker', { actie: 'gereed' }, { slug: 'nee' }, 404],
  ['trekker', { actie: 'heropenen' }, {}, 409],
  ['trekker', { actie: 'niet-van-toepassing' }, {}, 400],
  ['trekker', { actie: 'iets' }, {}, 400],
  ['trekker', {}, {}, 400],
] as const)('POST by %s of %j to %j answers %i', async (who, form, more, status) => {
  const response = await thrownResponse(post(who, form, more));
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status });
});

test('nobody who is not logged in gets further than the login page', async () => {
  const form = { actie: 'gereed' };
  const response = await thrownResponse(action(await visit(null, { form })));
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/inloggen']);
});

test('other methods are refused', async () => {
  const args = await visit('trekker');
  const request = new Request(args.request, { method: 'DELETE' });
  expect((await thrownResponse(action({ ...args, request }))).status).toBe(405);
});

test('GET leads to the section in its plan', async () => {
  const response = await loader(await visit('outsider'));
  expect(response.headers.get('Location')).toBe('/werkgroepen/wijkteams/plan#draagvlak');
  const missing = loader(await visit('outsider', { more: { key: 'nee' } }));
  expect((await thrownResponse(missing)).status).toBe(404);
});

test('a version can be read and downloaded as the bytes that its hash is over', async () => {
  const { versions } = await versionsLoader(await visit('outsider'));
  expect(versions).toMatchObject([{ id: 'WG03-S5-v1', createdByName: 'Naam trekker' }]);
  const more = { nummer: '1' };
  const { version, isOld } = await versionLoader(await visit('outsider', { more }));
  expect(isOld).toBe(false);
  expect(version.html).toBe('<p>Tekst.</p>');
  const file = await jsonLoader(await visit('outsider', { more }));
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.sha256);
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="WG03-S5-v1.json"');
});

test.each(['0', '2', '01', '-1', 'x', '1e0', ''])('there is no version %j', async (nummer) => {
  const args = await visit('outsider', { more: { nummer } });
  expect((await thrownResponse(versionLoader(args))).status).toBe(404);
  expect((await thrownResponse(jsonLoader(args))).status).toBe(404);
});

test('comparing takes the newest version and now, unless asked otherwise', async () => {
  const section = await plan.read(params);
  await plan.write(section, 'Nog een zin.');
  await plan.act(plan.people.trekker, section, 'gereed');
  await plan.act(plan.people.trekker, section, 'heropenen', 'Omdat.');
  const same = await compareLoader(await visit('outsider'));
  expect([same.from.label, same.to.label]).toEqual(['WG03-S5-v2', 'de tekst van nu']);
  expect(same.comparison).toMatchObject({ added: 0, removed: 0 });
  const query = '?van=1&tot=2';
  const older = await compareLoader(await visit('outsider', { query }));
  expect(older.comparison).toMatchObject({ added: 3, removed: 0 });
  expect(older.moments.map(({ value }) => value)).toEqual(['nu', '2', '1']);
  for (const wrong of ['?van=9', '?van=x', '?tot=0', '?van=1&tot=-1']) {
    const args = await visit('outsider', { query: wrong });
    expect((await thrownResponse(compareLoader(args))).status).toBe(404);
  }
});

test('without a version there is nothing to compare with, and that is no error', async () => {
  const more = { key: 'opdracht' };
  const { comparison, moments } = await compareLoader(await visit('outsider', { more }));
  expect(comparison).toBeNull();
  expect(moments.map(({ value }) => value)).toEqual(['nu']);
});
