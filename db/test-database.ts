/** A real database on a temporary file, with the programme loaded, for tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WerkgroepRole } from '../domain/access/can';
import { type Programme, parseProgramme } from '../domain/programme/programme';
import { type Database, openDatabase } from './open';
import { findAccount, insertUser, type NewUser, saveMembership } from './queries/people';
import { loadProgramme } from './queries/programme';

/** The project's own programme file, checked. */
export function readTestProgramme(): Programme {
  const file = new URL('./programma.json', import.meta.url);
  const parsed = parseProgramme(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.programme;
}

export interface TestDatabase {
  database: Database;
  programme: Programme;
  /** For opening the same file again: `file:…`. */
  url: string;
  dispose(): Promise<void>;
}

/** Opens a fresh database with the programme in it; call `dispose` afterwards. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-test-'));
  const url = `file:${join(folder, 'test.db')}`;
  const database = await openDatabase(url);
  const programme = readTestProgramme();
  await loadProgramme(database, programme);
  return {
    database,
    programme,
    url,
    async dispose() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Adds a person, with roles per werkgroep number; the password cannot be logged in with. */
export async function addTestUser(
  database: Database,
  user: Partial<NewUser> & { id: string },
  roles: Record<number, WerkgroepRole> = {},
) {
  const values: NewUser = {
    email: `${user.id}@voorbeeld.nl`,
    name: `Naam ${user.id}`,
    organisation: 'Organisatie',
    group: 'overig',
    marktpartij: false,
    programmateam: false,
    passwordHash: '-',
    ...user,
  };
  const memberships = Object.entries(roles).map(([werkgroep, role]) =>
    saveMembership(database, { werkgroep: Number(werkgroep), userId: user.id, role }),
  );
  await database.atomically([insertUser(database, values), ...memberships]);
  const account = await findAccount(database, user.id);
  if (!account) throw new Error('the account was not made');
  return account;
}
