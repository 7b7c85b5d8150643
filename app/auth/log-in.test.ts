import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../db/password';
import { listLogboek } from '../../db/queries/logboek';
import { closeUser } from '../../db/queries/people';
import { addTestUser, openTestDatabase, type TestDatabase } from '../../db/test-database';
import { logIn } from './log-in.server';
import { makeTestContext, makeVisit, type TestContext } from './test-visit';

let test: TestDatabase;
let context: TestContext;
// The counts live as long as the process: each test has its own account and address.
let round = 0;
let email = '';
beforeEach(async () => {
  test = await openTestDatabase();
  round += 1;
  context = makeTestContext(test.database, test.programme);
  context.clientAddress = `192.0.2.${round}`;
  email = `ans${round}@voorbeeld.nl`;
  const passwordHash = await hashPassword('goed wachtwoord');
  await addTestUser(test.database, { id: 'ans', email, passwordHash });
});
afterEach(() => test.dispose());

const attempt = (wachtwoord: string, address = email) => {
  const fields = new FormData();
  fields.set('email', address);
  fields.set('wachtwoord', wachtwoord);
  return logIn(makeVisit(context, '/inloggen', { form: {} }), fields);
};

describe('logging in', () => {
  it('begins a session with a cookie that scripts cannot read', async () => {
    const result = await attempt('goed wachtwoord', ` ${email.toUpperCase()} `);
    if (!result.ok) throw new Error(result.message);
    const cookie = result.headers['Set-Cookie'];
    expect(cookie).toMatch(/^samenspoor_sessie=\w{40}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) {
      expect(cookie).toContain(part);
    }
  });

  it('says the same about a wrong password, an unknown address and a closed account', async () => {
    const wrong = await attempt('fout wachtwoord');
    const unknown = await attempt('fout wachtwoord', `niemand${round}@voorbeeld.nl`);
    await closeUser(test.database, 'ans');
    const closed = await attempt('goed wachtwoord');
    expect(wrong).toMatchObject({ ok: false, status: 400, email });
    for (const other of [unknown, closed]) {
      expect({ ...other, email }).toEqual({ ...wrong, email });
    }
  });

  it('notes each attempt, without the address that was typed', async () => {
    await attempt('fout wachtwoord');
    await attempt('fout wachtwoord', 'geheim@voorbeeld.nl');
    await attempt('goed wachtwoord');
    const entries = await listLogboek(test.database, 9);
    expect(entries.map((entry) => JSON.parse(entry.payload))).toMatchObject([
      { action: 'sessie.begonnen', subject: 'ans', actorId: 'ans', result: 'gelukt' },
      { action: 'sessie.begonnen', subject: 'onbekend', actorId: null, result: 'geweigerd' },
      { action: 'sessie.begonnen', subject: 'ans', actorId: null, result: 'geweigerd' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('voorbeeld.nl');
  });

  it('takes a form without fields for wrong', async () => {
    const result = await logIn(makeVisit(context, '/inloggen', { form: {} }), new FormData());
    expect(result).toMatchObject({ ok: false, status: 400, email: '' });
  });
});

describe('the rate limit', () => {
  it('stops the eleventh wrong password of an account, also when they come at once', async () => {
    const results = await Promise.all(Array.from({ length: 14 }, () => attempt('fout wachtwoord')));
    expect(results.filter((result) => !result.ok && result.status === 400)).toHaveLength(10);
    const refused = await attempt('goed wachtwoord');
    expect(refused).toMatchObject({ ok: false, status: 429 });
    if (refused.ok || refused.status !== 429) return;
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.message).toMatch(/Wacht \d+ minu(ut|ten)/);
  });

  it('starts afresh after a right password', async () => {
    for (let i = 0; i < 9; i++) await attempt('fout wachtwoord');
    expect((await attempt('goed wachtwoord')).ok).toBe(true);
    expect(await attempt('fout wachtwoord')).toMatchObject({ status: 400 });
  });

  it('stops one address that tries many accounts, and nobody else', async () => {
    const results = await Promise.all(
      Array.from({ length: 61 }, (_, i) => attempt('x', `raad${round}-${i}@voorbeeld.nl`)),
    );
    expect(results.filter((result) => !result.ok && result.status === 429)).toHaveLength(1);
    context.clientAddress = '198.51.100.7';
    expect((await attempt('goed wachtwoord')).ok).toBe(true);
  });
});
