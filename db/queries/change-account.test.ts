import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTestUser, openTestDatabase, type TestDatabase } from '../test-database';
import { newToken } from '../token';
import { findAccountDetail } from './accounts';
import { changeProfile, changeProgrammateam, closeAccount, reopenAccount } from './change-account';
import { changeOwnPassword, changePasswordWithLink } from './change-password';
import { joinWithLink } from './join-with-link';
import { findLink, insertLink, type Link, type NewLink } from './links';
import { listLogboek } from './logboek';
import { countProgrammateam, findAccount, findCredentials } from './people';
import { listSessions } from './sessions';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  await addTestUser(test.database, { id: 'baas', programmateam: true });
  await addTestUser(test.database, { id: 'ans' }, { 3: 'trekker' });
});
afterEach(() => test.dispose());

const lastEntry = async () => JSON.parse((await listLogboek(test.database, 1))[0]?.payload ?? '{}');

async function addSession(id: string, userId: string) {
  const { orm, schema } = test.database;
  const expiresAt = new Date(Date.now() + 86_400_000);
  await orm
    .insert(schema.sessions)
    .values({ id, userId, expiresAt, createdAt: new Date(), device: 'x' });
}

async function addLink(link: Partial<NewLink>): Promise<Link> {
  const { tokenHash } = newToken();
  await insertLink(test.database, {
    tokenHash,
    kind: 'uitnodiging',
    email: null,
    werkgroep: null,
    role: null,
    programmateam: false,
    userId: null,
    createdBy: 'baas',
    ...link,
  });
  const stored = await findLink(test.database, tokenHash);
  if (!stored) throw new Error('the link was not stored');
  return stored;
}

describe('a profile', () => {
  it('is changed, with what was and what is now, but no name', async () => {
    const person = await findAccountDetail(test.database, 'ans');
    if (!person) throw new Error('no person');
    const change = { name: 'Ans B', organisation: 'Zorg', group: 'overig', marktpartij: true };
    expect(await changeProfile(test.database, 'baas', person, change)).toBe('gelukt');
    expect(await findAccount(test.database, 'ans')).toMatchObject(change);
    expect(await lastEntry()).toMatchObject({
      action: 'account.gewijzigd',
      actorId: 'baas',
      subject: 'ans',
      details: {
        naam: 'gewijzigd',
        organisatieWas: 'Organisatie',
        organisatie: 'Zorg',
        marktpartijWas: false,
        marktpartij: true,
      },
    });
    const now = { ...person, ...change };
    expect(await changeProfile(test.database, 'baas', now, change)).toBe('ongewijzigd');
  });
});

describe('the programmateam', () => {
  it('never loses its last member', async () => {
    const { database } = test;
    const leave = (userId: string) =>
      changeProgrammateam(database, 'baas', { userId, programmateam: false });
    expect(await leave('baas')).toBe('laatste');
    expect(await closeAccount(database, 'baas', 'baas')).toBe('laatste');
    await changeProgrammateam(database, 'baas', { userId: 'ans', programmateam: true });
    const both = await Promise.all([leave('baas'), leave('ans')]);
    expect(both.sort()).toEqual(['gelukt', 'laatste']);
    expect(await countProgrammateam(database)).toBe(1);
  });
});

describe('closing an account', () => {
  it('ends sessions, roles and links, once', async () => {
    const { database } = test;
    await addSession('s1', 'ans');
    await addLink({ createdBy: 'ans', werkgroep: 3, role: 'trekker' });
    const password = await addLink({ kind: 'wachtwoord', userId: 'ans' });
    expect(await closeAccount(database, 'baas', 'ans')).toBe('gelukt');
    expect(await closeAccount(database, 'baas', 'ans')).toBe('ongewijzigd');
    expect(await findAccount(database, 'ans')).toBeNull();
    expect(await listSessions(database, 'ans')).toEqual([]);
    expect((await findLink(database, password.tokenHash))?.withdrawnAt).not.toBeNull();
    expect(await lastEntry()).toMatchObject({ action: 'account.gesloten', subject: 'ans' });
  });

  it('can be undone, without the roles', async () => {
    const { database } = test;
    await closeAccount(database, 'baas', 'ans');
    expect(await reopenAccount(database, 'baas', 'ans')).toBe('gelukt');
    expect(await reopenAccount(database, 'baas', 'ans')).toBe('ongewijzigd');
    expect(await findAccount(database, 'ans')).toMatchObject({ memberships: [] });
  });
});

describe('a new password', () => {
  it('of one’s own ends the other sessions and open links', async () => {
    const { database } = test;
    await addSession('s1', 'ans');
    await addSession('s2', 'ans');
    const link = await addLink({ kind: 'wachtwoord', userId: 'ans' });
    await changeOwnPassword(database, { userId: 'ans', passwordHash: 'nieuw', sessionId: 's1' });
    expect((await listSessions(database, 'ans')).map((session) => session.id)).toEqual(['s1']);
    expect((await findCredentials(database, 'ans@voorbeeld.nl'))?.passwordHash).toBe('nieuw');
    const change = { link, userId: 'ans', passwordHash: 'anders' };
    expect(await changePasswordWithLink(database, change)).toBe(false);
  });

  it('by a link ends all sessions, once', async () => {
    const { database } = test;
    await addSession('s1', 'ans');
    const link = await addLink({ kind: 'wachtwoord', userId: 'ans' });
    const use = (passwordHash: string) =>
      changePasswordWithLink(database, { link, userId: 'ans', passwordHash });
    const results = await Promise.all([use('een'), use('twee')]);
    expect(results).toEqual([true, false]);
    expect((await findCredentials(database, 'ans@voorbeeld.nl'))?.passwordHash).toBe('een');
    expect(await listSessions(database, 'ans')).toEqual([]);
  });

  it('is not for a closed account', async () => {
    const { database } = test;
    const link = await addLink({ kind: 'wachtwoord', userId: 'ans' });
    const { orm, schema } = database;
    await orm.update(schema.users).set({ closedAt: new Date() });
    const change = { link, userId: 'ans', passwordHash: 'x' };
    expect(await changePasswordWithLink(database, change)).toBe(false);
    expect((await findLink(database, link.tokenHash))?.usedAt).toBeNull();
  });
});

describe('joining with an account', () => {
  const account = async (id: string) => {
    const found = await findAccount(test.database, id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };

  it('adds a role, once', async () => {
    const { database } = test;
    const link = await addLink({ werkgroep: 4, role: 'lid' });
    const ans = await account('ans');
    const both = [joinWithLink(database, ans, link), joinWithLink(database, ans, link)];
    expect(await Promise.all(both)).toEqual([true, false]);
    expect((await account('ans')).memberships).toContainEqual({ werkgroep: 4, role: 'lid' });
    expect(await lastEntry()).toMatchObject({ action: 'lid.toegevoegd', actorId: 'ans' });
  });

  it('raises a role, and notes what it was', async () => {
    await addTestUser(test.database, { id: 'bo' }, { 3: 'meelezer' });
    const link = await addLink({ werkgroep: 3, role: 'lid' });
    await joinWithLink(test.database, await account('bo'), link);
    expect(await lastEntry()).toMatchObject({
      action: 'lid.rol-gewijzigd',
      details: { was: 'meelezer', rol: 'lid' },
    });
  });

  it('adds the programmateam', async () => {
    const link = await addLink({ programmateam: true });
    expect(await joinWithLink(test.database, await account('ans'), link)).toBe(true);
    expect((await account('ans')).programmateam).toBe(true);
  });
});
