import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeUser } from '../../db/queries/people';
import { addTestUser, openTestDatabase, type TestDatabase } from '../../db/test-database';
import { deviceName } from './device';
import {
  endSession,
  findSession,
  requireAccount,
  requireRight,
  requireSession,
} from './session.server';
import {
  logInAs,
  makeTestContext,
  makeVisit,
  sessionIdOf,
  type TestContext,
  thrownResponse,
} from './test-visit';

let test: TestDatabase;
let context: TestContext;
let cookie: string;
beforeEach(async () => {
  test = await openTestDatabase();
  context = makeTestContext(test.database, test.programme);
  await addTestUser(test.database, { id: 'ans' }, { 3: 'lid' });
  cookie = await logInAs(context, 'ans');
});
afterEach(() => test.dispose());

const visit = (path = '/werkgroepen') => makeVisit(context, path, { cookie });

describe('a session', () => {
  it('brings the account with its roles as they are now', async () => {
    const account = await requireAccount(visit());
    expect(account).toMatchObject({ id: 'ans', memberships: [{ werkgroep: 3, role: 'lid' }] });
  });

  it('ends by logging out, and the others are told', async () => {
    await endSession(context, sessionIdOf(cookie), 'ans');
    expect(await findSession(visit())).toBeNull();
    expect(context.news).toEqual([{ kind: 'rights', userId: 'ans' }]);
  });

  it('is nobody’s when the account is closed or gone', async () => {
    await closeUser(test.database, 'ans');
    expect(await findSession(visit())).toBeNull();
    const { orm, schema } = test.database;
    await orm.delete(schema.users).where(eq(schema.users.id, 'ans'));
    expect(await findSession(visit())).toBeNull();
  });

  it('ends after 14 days, and slides while it is used', async () => {
    const { orm, schema } = test.database;
    const expireIn = (days: number) =>
      orm.update(schema.sessions).set({ expiresAt: new Date(Date.now() + days * 86_400_000) });
    await expireIn(2);
    expect(await findSession(visit())).not.toBeNull();
    const [session] = await orm.select().from(schema.sessions);
    const daysLeft = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(13.9);
    await expireIn(-0.01);
    expect(await findSession(visit())).toBeNull();
  });
});

describe('without a session', () => {
  beforeEach(() => {
    cookie = 'samenspoor_sessie=bestaatniet';
  });

  it('a page leads to the login page and back', async () => {
    const response = await thrownResponse(requireSession(visit('/dashboard?soort=a')));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/inloggen?naar=%2Fdashboard%3Fsoort%3Da');
  });

  it('a form leads to the login page', async () => {
    const posted = makeVisit(context, '/account', { form: { actie: 'x' } });
    const response = await thrownResponse(requireSession(posted));
    expect(response.headers.get('location')).toBe('/inloggen');
  });

  it.each([
    ['/api/v1/werkgroepen', {}],
    ['/live', {}],
    ['/werkgroepen/a/secties/b/voorstellen', { 'content-type': 'application/json' }],
  ])('%s is answered with 401', async (path, headers) => {
    const response = await thrownResponse(requireSession(makeVisit(context, path, { headers })));
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

it('a missing right is a problem document in Dutch', async () => {
  const account = await requireAccount(visit());
  const refused = await thrownResponse(
    (async () => requireRight(account, { action: 'people.manage' }))(),
  );
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({
    detail: 'Alleen het programmateam mag dit doen.',
  });
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120', 'Edge op Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17 Safari/604', 'Safari op iPhone of iPad'],
  ['Mozilla/5.0 (X11; CrOS x86_64) Chrome/120 Safari/537', 'Chrome op Chromebook'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120) Gecko Firefox/120', 'Firefox op Linux'],
  ['curl/8', 'Onbekende browser'],
])('%s is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
