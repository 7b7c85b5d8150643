import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTestUser, openTestDatabase, type TestDatabase } from '../test-database';
import { findAccountDetail, listAccounts, listMembers, listOrganisations } from './accounts';
import { createAccount } from './create-account';
import { giveRole, takeRole } from './give-role';
import { listLogboek } from './logboek';
import { closeUser, countProgrammateam, reopenUser, setProgrammateam } from './people';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.dispose());

const actions = async () => (await listLogboek(test.database, 20)).map((entry) => entry.action);

describe('giving a role', () => {
  it('adds, changes and leaves alone, each with its own entry', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'ans' });
    const asked = { actorId: null, userId: 'ans', werkgroep: 3 };
    expect(await giveRole(database, { ...asked, role: 'lid' })).toBe('toegevoegd');
    expect(await giveRole(database, { ...asked, role: 'trekker' })).toBe('gewijzigd');
    expect(await giveRole(database, { ...asked, role: 'trekker' })).toBe('ongewijzigd');
    expect(await actions()).toEqual(['lid.rol-gewijzigd', 'lid.toegevoegd']);
    expect((await listMembers(database, 3)).map((m) => [m.id, m.role])).toEqual([
      ['ans', 'trekker'],
    ]);
  });

  it('refuses somebody without an open account', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'bo' });
    await closeUser(database, 'bo');
    const asked = { actorId: null, werkgroep: 3, role: 'lid' as const };
    expect(await giveRole(database, { ...asked, userId: 'bo' })).toBe('geen-account');
    expect(await giveRole(database, { ...asked, userId: 'niemand' })).toBe('geen-account');
  });

  it('takes a role away once', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'ans' }, { 3: 'lid', 4: 'meelezer' });
    const asked = { actorId: 'ans', userId: 'ans', werkgroep: 3 };
    expect(await takeRole(database, asked)).toBe(true);
    expect(await takeRole(database, asked)).toBe(false);
    expect((await findAccountDetail(database, 'ans'))?.memberships).toMatchObject([
      { werkgroep: 4, role: 'meelezer' },
    ]);
    expect(await actions()).toEqual(['lid.verwijderd']);
  });
});

describe('lists', () => {
  it('sorts people and organisations the Dutch way', async () => {
    const { database } = test;
    await addTestUser(database, { id: '1', name: 'Émile', organisation: 'b' }, { 2: 'meelezer' });
    await addTestUser(database, { id: '2', name: 'daan', organisation: 'A' }, { 2: 'lid' });
    await addTestUser(database, { id: '3', name: 'Fenna', organisation: 'b' }, { 2: 'trekker' });
    expect((await listAccounts(database)).map((p) => p.name)).toEqual(['daan', 'Émile', 'Fenna']);
    expect((await listMembers(database, 2)).map((p) => p.name)).toEqual(['Fenna', 'daan', 'Émile']);
    expect(await listOrganisations(database)).toEqual(['A', 'b']);
  });

  it('keeps closed accounts in the list of all, not among the members', async () => {
    const { database } = test;
    await addTestUser(database, { id: '1' }, { 2: 'lid' });
    await closeUser(database, '1');
    expect((await listAccounts(database))[0]?.closedAt).toBeInstanceOf(Date);
    expect(await listMembers(database, 2)).toEqual([]);
    await reopenUser(database, '1');
    expect((await findAccountDetail(database, '1'))?.closedAt).toBeNull();
  });
});

describe('the programmateam', () => {
  it('is changed by the first to do so only', async () => {
    const { database } = test;
    await addTestUser(database, { id: '1' });
    const join = { userId: '1', programmateam: true };
    expect(await setProgrammateam(database, join)).toHaveLength(1);
    expect(await setProgrammateam(database, join)).toHaveLength(0);
    expect(await countProgrammateam(database)).toBe(1);
  });
});

describe('making an account without a link', () => {
  const request = {
    email: 'Nieuw@Voorbeeld.nl',
    profile: { naam: 'Nieuw', organisatie: 'O', groep: 'overig', marktpartij: true },
    passwordHash: '-',
    programmateam: false,
    link: null,
  };

  it('makes one account per address, also when two ask at once', async () => {
    const { database } = test;
    const results = await Promise.all([
      createAccount(database, request),
      createAccount(database, { ...request, email: 'nieuw@voorbeeld.nl' }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, why: 'adres-bezet' });
    expect(await listAccounts(database)).toMatchObject([
      { email: 'nieuw@voorbeeld.nl', marktpartij: true },
    ]);
    expect(await actions()).toEqual(['account.gemaakt']);
  });

  it('does not use the address of a closed account again', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'oud', email: 'nieuw@voorbeeld.nl' });
    await closeUser(database, 'oud');
    expect(await createAccount(database, request)).toEqual({ ok: false, why: 'adres-bezet' });
  });
});
