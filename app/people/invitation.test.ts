import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '~/auth/session.server';
import { logInAs, makeTestContext, makeVisit, type TestContext } from '~/auth/test-visit';
import { action, loader } from '~/routes/uitnodiging.$token';
import { findAccountByEmail, listAccounts } from '../../db/queries/accounts';
import { closeAccount } from '../../db/queries/change-account';
import {
  findLink,
  insertLink,
  type NewLink,
  replaceFirstAccountLink,
} from '../../db/queries/links';
import { insertMail, listOutbox } from '../../db/queries/outbox';
import { findAccount } from '../../db/queries/people';
import { openTestDatabase, type TestDatabase } from '../../db/test-database';
import { hashToken, newToken } from '../../db/token';
import { addPeople, answerOf, newAccountForm } from './test-people.server';

let test: TestDatabase;
let context: TestContext;
beforeEach(async () => {
  test = await openTestDatabase();
  context = makeTestContext(test.database, test.programme);
  await addPeople(test.database);
});
afterEach(() => test.dispose());

async function makeInvitation(link: Partial<NewLink> = {}, now = new Date()) {
  const { token, tokenHash } = newToken();
  const whole: NewLink = {
    tokenHash,
    kind: 'uitnodiging',
    email: null,
    werkgroep: 3,
    role: 'lid',
    programmateam: false,
    userId: null,
    createdBy: 'baas',
    ...link,
  };
  await insertLink(test.database, whole, now);
  return token;
}

const get = async (token: string, cookie?: string) =>
  answerOf(
    await loader(makeVisit(context, `/uitnodiging/${token}`, { cookie }, { token }) as never),
  );

async function post(token: string, form: Record<string, string>, cookie?: string) {
  const visit = makeVisit(context, `/uitnodiging/${token}`, { cookie, form }, { token });
  const returned = await action(visit as never);
  const setCookie = returned instanceof Response ? returned.headers.get('set-cookie') : null;
  return { ...answerOf(returned), cookie: setCookie?.split(';')[0] };
}

describe('a new account', () => {
  it('is made, logged in, and brought to the werkgroep', async () => {
    const token = await makeInvitation();
    expect((await get(token)).data).toMatchObject({
      kind: 'nieuw',
      email: null,
      offer: { role: 'lid', werkgroep: { naam: 'Wijkteams', slug: 'wijkteams' } },
    });
    const { to, cookie } = await post(token, newAccountForm);
    expect(to).toBe('/werkgroepen/wijkteams');
    const session = await findSession(makeVisit(context, '/', { cookie }));
    expect(session?.account).toMatchObject({
      email: 'nora@voorbeeld.nl',
      group: 'onderwijs',
      marktpartij: false,
      memberships: [{ werkgroep: 3, role: 'lid' }],
    });
    expect(await get(token)).toMatchObject({
      status: 410,
      data: { kind: 'dood', why: 'gebruikt' },
    });
  });

  it('for the first account is in the programmateam', async () => {
    const { token, tokenHash } = newToken();
    const expiresAt = new Date(Date.now() + 86_400_000);
    await replaceFirstAccountLink(test.database, { tokenHash, expiresAt });
    expect((await post(token, newAccountForm)).to).toBe('/');
    const account = await findAccountByEmail(test.database, newAccountForm.email);
    expect(account?.programmateam).toBe(true);
  });

  it('has the address of the invitation, whatever the form says', async () => {
    const token = await makeInvitation({ email: 'genoemd@voorbeeld.nl' });
    await post(token, newAccountForm);
    expect(await findAccountByEmail(test.database, 'nora@voorbeeld.nl')).toBeNull();
    expect(await findAccountByEmail(test.database, 'genoemd@voorbeeld.nl')).not.toBeNull();
  });

  it('is one account when the form is sent twice, and both answers are logged in', async () => {
    const token = await makeInvitation();
    const answers = await Promise.all([post(token, newAccountForm), post(token, newAccountForm)]);
    for (const { status, cookie } of answers) {
      expect(status).toBe(302);
      expect(await findSession(makeVisit(context, '/', { cookie }))).not.toBeNull();
    }
    const accounts = await listAccounts(test.database);
    expect(accounts.filter(({ email }) => email === newAccountForm.email)).toHaveLength(1);
  });

  it('is not made by a second person with the same link', async () => {
    const token = await makeInvitation();
    await post(token, newAccountForm);
    const second = await post(token, { ...newAccountForm, email: 'ander@voorbeeld.nl' });
    expect(second.status).toBe(410);
    expect(await findAccountByEmail(test.database, 'ander@voorbeeld.nl')).toBeNull();
  });

  it.each([
    ['naam', '', 'Vul een naam in.'],
    ['email', 'x', 'volledig e-mailadres'],
    ['organisatie', ' ', 'Vul een organisatie in.'],
    ['groep', 'iets', 'Kies een groep.'],
    ['marktpartij', '', 'Kies ja of nee.'],
    ['wachtwoord', 'kort', 'ten minste 10 tekens'],
  ])('with a wrong %s is refused there, and nothing is used up', async (field, value, message) => {
    const token = await makeInvitation();
    const { status, data } = await post(token, { ...newAccountForm, [field]: value });
    expect(status).toBe(400);
    expect(data).toMatchObject({ errors: { [field]: expect.stringContaining(message) } });
    expect(JSON.stringify(data)).not.toContain(newAccountForm.wachtwoord);
    expect((await post(token, newAccountForm)).status).toBe(302);
  });

  it('for an address that has one leads to logging in', async () => {
    const token = await makeInvitation();
    const taken = await post(token, { ...newAccountForm, email: 'GAST@voorbeeld.nl' });
    expect(taken.data).toMatchObject({
      errors: { email: expect.stringContaining('Log eerst in') },
    });
    const named = await makeInvitation({ email: 'gast@voorbeeld.nl' });
    expect((await get(named)).data).toMatchObject({ kind: 'heeft-account' });
  });

  it('for a closed account says whom to ask', async () => {
    await closeAccount(test.database, 'baas', 'gast');
    const token = await makeInvitation({ email: 'gast@voorbeeld.nl' });
    const { data } = await post(token, newAccountForm);
    expect(data).toMatchObject({ errors: { email: expect.stringContaining('gesloten') } });
  });

  it('keeps a name with markup as text', async () => {
    const token = await makeInvitation();
    const naam = '<script>alert(1)</script> نور';
    await post(token, { ...newAccountForm, naam });
    const account = await findAccountByEmail(test.database, newAccountForm.email);
    expect(account?.name).toBe(naam);
  });
});

describe('a link that cannot be used', () => {
  it('is 404 when it never was, or is for something else', async () => {
    expect(await get('bestaatniet')).toMatchObject({ status: 404, data: { why: 'onbekend' } });
    const password = await makeInvitation({ kind: 'wachtwoord', userId: 'gast' });
    expect((await get(password)).status).toBe(404);
    expect((await post(password, newAccountForm)).status).toBe(404);
  });

  it('is 410 when it expired, and says whom to ask', async () => {
    const token = await makeInvitation({}, new Date(Date.now() - 8 * 86_400_000));
    const contact = test.programme.programma.postbus;
    expect(await get(token)).toMatchObject({ status: 410, data: { why: 'verlopen', contact } });
    expect((await post(token, newAccountForm)).status).toBe(410);
  });
});

describe('with an account', () => {
  it('one button adds the werkgroep, once', async () => {
    const cookie = await logInAs(context, 'gast');
    const token = await makeInvitation();
    expect((await get(token, cookie)).data).toMatchObject({
      kind: 'ingelogd',
      joining: { ok: true },
    });
    const { to } = await post(token, { actie: 'toevoegen' }, cookie);
    expect(to).toBe('/werkgroepen/wijkteams');
    expect((await findAccount(test.database, 'gast'))?.memberships).toEqual([
      { werkgroep: 3, role: 'lid' },
    ]);
    expect(context.news).toContainEqual({ kind: 'rights', userId: 'gast' });
    expect((await post(token, { actie: 'toevoegen' }, cookie)).status).toBe(410);
  });

  it('never lowers a role or uses the link for nothing', async () => {
    const cookie = await logInAs(context, 'tina');
    const token = await makeInvitation();
    expect((await get(token, cookie)).data).toMatchObject({
      joining: { ok: false, why: 'al-binnen', role: 'trekker' },
    });
    await post(token, { actie: 'toevoegen' }, cookie);
    expect((await findAccount(test.database, 'tina'))?.memberships).toMatchObject([
      { role: 'trekker' },
    ]);
    expect((await get(token)).status).toBe(200);
  });

  it('is not for another address', async () => {
    const cookie = await logInAs(context, 'gast');
    const token = await makeInvitation({ email: 'ander@voorbeeld.nl' });
    await post(token, { actie: 'toevoegen' }, cookie);
    expect((await findAccount(test.database, 'gast'))?.memberships).toEqual([]);
  });

  it('does nothing for who is not logged in', async () => {
    const token = await makeInvitation();
    expect((await post(token, { actie: 'toevoegen' })).status).toBe(200);
    expect((await get(token)).data).toMatchObject({ kind: 'nieuw' });
  });
});

it('using a link empties its mail', async () => {
  const token = await makeInvitation({ email: newAccountForm.email });
  const { database } = test;
  const tokenHash = hashToken(token);
  await insertMail(database, { tokenHash, to: 'a@voorbeeld.nl', subject: 's', body: token });
  await post(token, newAccountForm);
  expect((await listOutbox(database))[0]?.body).toBe('');
  expect((await findLink(database, tokenHash))?.usedAt).not.toBeNull();
});
