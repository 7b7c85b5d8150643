import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '~/auth/session.server';
import {
  logInAs,
  makeTestContext,
  makeVisit,
  sessionIdOf,
  type TestContext,
  thrownResponse,
} from '~/auth/test-visit';
import { action, loader } from '~/routes/account';
import { hashPassword, passwordFits } from '../../db/password';
import { findCredentials } from '../../db/queries/people';
import { addTestUser, openTestDatabase, type TestDatabase } from '../../db/test-database';

const OLD = 'mijn oude wachtwoord';
const NEW = 'mijn nieuwe wachtwoord';

let test: TestDatabase;
let context: TestContext;
let cookie: string;
let elsewhere: string;
// The counts of the rate limit live as long as the process.
let round = 0;
let email = '';
beforeEach(async () => {
  test = await openTestDatabase();
  round += 1;
  context = makeTestContext(test.database, test.programme);
  context.clientAddress = `203.0.113.${round}`;
  email = `account${round}@voorbeeld.nl`;
  const passwordHash = await hashPassword(OLD);
  await addTestUser(test.database, { id: 'ans', email, passwordHash }, { 3: 'lid' });
  await addTestUser(test.database, { id: 'bo' });
  cookie = await logInAs(context, 'ans');
  elsewhere = await logInAs(context, 'ans');
});
afterEach(() => test.dispose());

const get = () => loader(makeVisit(context, '/account', { cookie }) as never);
const post = async (form: Record<string, string>) =>
  action(makeVisit(context, '/account', { cookie, form }) as never);
const isLoggedIn = async (as: string) =>
  (await findSession(makeVisit(context, '/', { cookie: as }))) !== null;
const placeOf = (returned: unknown) => (returned as Response).headers.get('location');

describe('the page', () => {
  it('shows what is stored, but never the key to a session', async () => {
    const page = await get();
    expect(page.facts).toMatchObject({
      email,
      groupName: 'overig',
      marktpartij: false,
      roles: [{ nummer: 3, naam: 'Wijkteams', role: 'lid' }],
    });
    expect(page.sessions.map((session) => session.current).sort()).toEqual([false, true]);
    const sent = JSON.stringify(page);
    expect(sent).not.toContain(sessionIdOf(cookie));
    expect(sent).not.toContain(sessionIdOf(elsewhere));
    expect(sent).not.toContain('argon2');
  });
});

describe('a new password', () => {
  const form = { actie: 'wachtwoord', huidig: OLD, nieuw: NEW };

  it('ends the other sessions and keeps this one', async () => {
    expect(placeOf(await post(form))).toBe('/account?melding=wachtwoord');
    expect(await isLoggedIn(cookie)).toBe(true);
    expect(await isLoggedIn(elsewhere)).toBe(false);
    expect(context.news).toContainEqual({ kind: 'rights', userId: 'ans' });
    const stored = await findCredentials(test.database, email);
    expect(await passwordFits(stored?.passwordHash ?? null, NEW)).toBe(true);
  });

  it.each([
    [{ huidig: 'iets anders' }, { huidig: 'Dit is niet uw wachtwoord van nu.' }],
    [{ huidig: '' }, { huidig: 'Vul uw wachtwoord van nu in.' }],
    [{ nieuw: 'kort' }, { nieuw: 'Kies een wachtwoord van ten minste 10 tekens.' }],
  ])('with %j is refused', async (change, errors) => {
    expect(await post({ ...form, ...change })).toMatchObject({
      data: { errors },
      init: { status: 400 },
    });
    expect(await isLoggedIn(elsewhere)).toBe(true);
  });

  it('cannot be guessed for ever', async () => {
    for (let i = 0; i < 10; i++) await post({ ...form, huidig: 'raden' });
    expect(await post(form)).toMatchObject({ init: { status: 429 } });
  });
});

describe('sessions', () => {
  const nameOf = async (current: boolean) =>
    (await get()).sessions.find((session) => session.current === current)?.name ?? '';

  it('one elsewhere is ended', async () => {
    const form = { actie: 'sessie-beeindigen', sessie: await nameOf(false) };
    expect(placeOf(await post(form))).toBe('/account?melding=sessie');
    expect(await isLoggedIn(elsewhere)).toBe(false);
    expect(placeOf(await post(form))).toBe('/account?melding=sessie-weg');
  });

  it('this one is ended: that is logging out', async () => {
    const form = { actie: 'sessie-beeindigen', sessie: await nameOf(true) };
    const answer = await post(form);
    expect(placeOf(answer)).toBe('/inloggen');
    expect((answer as Response).headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await isLoggedIn(cookie)).toBe(false);
  });

  it('all others are ended', async () => {
    expect(placeOf(await post({ actie: 'andere-beeindigen' }))).toBe('/account?melding=sessies');
    expect(await isLoggedIn(cookie)).toBe(true);
    expect(await isLoggedIn(elsewhere)).toBe(false);
  });

  it('of somebody else stay', async () => {
    const form = { actie: 'sessie-beeindigen', sessie: await nameOf(false) };
    const other = await logInAs(context, 'bo');
    await action(makeVisit(context, '/account', { cookie: other, form }) as never);
    expect(await isLoggedIn(elsewhere)).toBe(true);
  });
});

it('an unknown act is refused', async () => {
  expect((await thrownResponse(post({ actie: 'iets' }))).status).toBe(400);
});
