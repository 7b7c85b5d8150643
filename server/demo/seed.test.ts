import { afterEach, beforeEach, expect, test } from 'vitest';
import { passwordFits } from '../../db/password';
import { DEMO_PASSWORD, listDemoAccounts } from '../../db/queries/demo';
import { countProgrammateam, findCredentials } from '../../db/queries/people';
import { openTestDatabase, type TestDatabase } from '../../db/test-database';
import { seedDemo } from './seed';

let installation: TestDatabase;
beforeEach(async () => {
  installation = await openTestDatabase();
});
afterEach(() => installation.dispose());

test('an installation that is no demo lists no accounts', async () => {
  expect(await listDemoAccounts(installation.database)).toEqual([]);
});

test('every role has an account that can be logged in with', async () => {
  const { database, programme } = installation;
  await seedDemo(database, programme);
  const accounts = await listDemoAccounts(database);
  const described = accounts.map((account) => account.description).join('\n');
  for (const role of ['programmateam', 'trekker van', 'lid van', 'meelezer van', 'marktpartij']) {
    expect(described).toContain(role);
  }
  expect(accounts[0]?.description).toContain('programmateam');
  expect(await countProgrammateam(database)).toBe(2);
  for (const { email, password } of accounts.slice(0, 3)) {
    const credentials = await findCredentials(database, email);
    expect(await passwordFits(credentials?.passwordHash ?? null, password)).toBe(true);
  }
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(10);
});
