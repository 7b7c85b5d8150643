import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTestUser, openTestDatabase, type TestDatabase } from '../test-database';
import { newToken } from '../token';
import { type AccountRequest, createAccount } from './create-account';
import {
  consumeLink,
  findLink,
  insertLink,
  type Link,
  listOpenInvitations,
  type NewLink,
  replaceFirstAccountLink,
  withdrawInvitation,
  withdrawPasswordLinks,
  withdrawUnentitledLinks,
} from './links';
import { closeUser, deleteMembership, findAccount, setProgrammateam } from './people';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  await addTestUser(test.database, { id: 'baas', programmateam: true });
});
afterEach(() => test.dispose());

const DAY = 86_400_000;

async function addLink(link: Partial<NewLink> = {}, now = new Date()): Promise<Link> {
  const { tokenHash } = newToken();
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
  const stored = await findLink(test.database, whole.tokenHash);
  if (!stored) throw new Error('the link was not stored');
  return stored;
}

describe('a link', () => {
  it('is stored once for the same token', async () => {
    const { tokenHash } = await addLink();
    await addLink({ tokenHash, role: 'trekker' });
    expect(await listOpenInvitations(test.database)).toMatchObject([{ role: 'lid' }]);
  });

  it('is used once', async () => {
    const { id } = await addLink();
    const uses = await Promise.all([
      consumeLink(test.database, id),
      consumeLink(test.database, id),
    ]);
    expect(uses.flat()).toHaveLength(1);
  });

  it('cannot be used after seven days', async () => {
    const now = new Date();
    const young = await addLink({}, new Date(now.getTime() - 7 * DAY + 1000));
    const old = await addLink({}, new Date(now.getTime() - 7 * DAY));
    expect(await consumeLink(test.database, young.id, now)).toHaveLength(1);
    expect(await consumeLink(test.database, old.id, now)).toHaveLength(0);
  });

  it('is withdrawn by its own werkgroep only', async () => {
    const { database } = test;
    const { id } = await addLink();
    const team = await addLink({ werkgroep: null, role: null, programmateam: true });
    expect(await withdrawInvitation(database, { id, werkgroep: 4 })).toHaveLength(0);
    expect(await withdrawInvitation(database, { id: team.id, werkgroep: 3 })).toHaveLength(0);
    expect(await withdrawInvitation(database, { id, werkgroep: 3 })).toHaveLength(1);
    expect(await withdrawInvitation(database, { id, werkgroep: 3 })).toHaveLength(0);
    expect(await consumeLink(database, id)).toHaveLength(0);
    expect((await listOpenInvitations(database)).map((row) => row.id)).toEqual([team.id]);
    expect(await listOpenInvitations(database, 3)).toEqual([]);
  });

  it('for a password ends when a newer one is made', async () => {
    const { database } = test;
    const { id } = await addLink({
      kind: 'wachtwoord',
      userId: 'baas',
      werkgroep: null,
      role: null,
    });
    await withdrawPasswordLinks(database, 'baas');
    expect(await consumeLink(database, id)).toHaveLength(0);
  });
});

describe('links of somebody who lost the right to make them', () => {
  it('end for a trekker of that werkgroep, and stay elsewhere', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'tina' }, { 3: 'trekker', 4: 'trekker' });
    const three = await addLink({ createdBy: 'tina', werkgroep: 3 });
    const four = await addLink({ createdBy: 'tina', werkgroep: 4 });
    const other = await addLink({ createdBy: 'baas', werkgroep: 3 });
    await withdrawUnentitledLinks(database, 'tina');
    expect(await listOpenInvitations(database)).toHaveLength(3);
    await deleteMembership(database, { werkgroep: 3, userId: 'tina' });
    await withdrawUnentitledLinks(database, 'tina');
    const open = (await listOpenInvitations(database)).map((row) => row.id);
    expect(open).not.toContain(three.id);
    expect(open).toEqual(expect.arrayContaining([four.id, other.id]));
  });

  it('end for somebody who left the programmateam, but not those made as a trekker', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'pia', programmateam: true }, { 4: 'trekker' });
    await addLink({ createdBy: 'pia', werkgroep: null, role: null, programmateam: true });
    const password = await addLink({
      createdBy: 'pia',
      kind: 'wachtwoord',
      userId: 'baas',
      werkgroep: null,
      role: null,
    });
    await addLink({ createdBy: 'pia', werkgroep: 3 });
    const four = await addLink({ createdBy: 'pia', werkgroep: 4 });
    await setProgrammateam(database, { userId: 'pia', programmateam: false });
    await withdrawUnentitledLinks(database, 'pia');
    expect((await listOpenInvitations(database)).map((row) => row.id)).toEqual([four.id]);
    expect(await consumeLink(database, password.id)).toHaveLength(0);
  });
});

describe('an account made with a link', () => {
  const request = (link: Link, email = 'nieuw@voorbeeld.nl'): AccountRequest => ({
    email,
    profile: { naam: 'Nieuw', organisatie: 'O', groep: 'overig', marktpartij: false },
    passwordHash: '-',
    programmateam: link.programmateam,
    link,
  });

  it('has the role of the link', async () => {
    const made = await createAccount(test.database, request(await addLink({ role: 'trekker' })));
    if (!made.ok) throw new Error(made.why);
    const account = await findAccount(test.database, made.userId);
    expect(account?.memberships).toEqual([{ werkgroep: 3, role: 'trekker' }]);
  });

  it('is one account, whoever of two is first', async () => {
    const link = await addLink();
    const results = await Promise.all([
      createAccount(test.database, request(link, 'een@voorbeeld.nl')),
      createAccount(test.database, request(link, 'twee@voorbeeld.nl')),
      createAccount(test.database, request(link, 'een@voorbeeld.nl')),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.why === 'link-op')).toHaveLength(2);
  });

  it('leaves the link usable when the address is taken', async () => {
    const link = await addLink();
    const taken = await createAccount(test.database, request(link, 'baas@voorbeeld.nl'));
    expect(taken).toEqual({ ok: false, why: 'adres-bezet' });
    expect(await consumeLink(test.database, link.id)).toHaveLength(1);
  });

  it('for the programmateam ends the link for the first account', async () => {
    const { database } = test;
    const { tokenHash } = newToken();
    await closeUser(database, 'baas');
    await replaceFirstAccountLink(database, {
      tokenHash,
      expiresAt: new Date(Date.now() + DAY),
    });
    const first = await findLink(database, tokenHash);
    const link = await addLink({ werkgroep: null, role: null, programmateam: true });
    expect((await createAccount(database, request(link))).ok).toBe(true);
    expect(await consumeLink(database, first?.id ?? 0)).toHaveLength(0);
  });
});
