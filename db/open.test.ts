import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { count, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open';
import { findProgramme, loadProgramme } from './queries/programme';
import {
  addTestUser,
  openTestDatabase,
  readTestProgramme,
  type TestDatabase,
} from './test-database';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.dispose());

describe('openDatabase', () => {
  it('loads the programme once: a second time changes nothing', async () => {
    const { database } = test;
    expect(await loadProgramme(database, readTestProgramme())).toBe(false);
    const [sections] = await database.orm.select({ n: count() }).from(database.schema.sections);
    expect(sections?.n).toBe(13 * 8);
    expect((await findProgramme(database))?.werkgroepen).toHaveLength(13);
  });

  it('opens an existing database again', async () => {
    const again = await openDatabase(test.url);
    expect(await findProgramme(again)).not.toBeNull();
    await again.close();
  });

  it('refuses a database of a newer version and touches nothing', async () => {
    const path = test.url.slice('file:'.length);
    const newer = `${path}-newer`;
    await test.database.backup(newer);
    const raw = new Sqlite(newer);
    raw.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9)").run();
    raw.pragma('journal_mode = DELETE');
    raw.close();
    const before = readFileSync(newer);
    await expect(openDatabase(`file:${newer}`)).rejects.toThrow('nieuwere versie');
    expect(readFileSync(newer).equals(before)).toBe(true);
  });

  it('says in one line when the file cannot be opened', async () => {
    await expect(openDatabase('file:/dev/null/nergens/x.db')).rejects.toThrow('DATABASE_URL');
    await expect(openDatabase('mysql://x')).rejects.toThrow('DATABASE_URL');
  });
});

describe('atomically', () => {
  it('rolls everything back when the check throws', async () => {
    const { database } = test;
    await addTestUser(database, { id: 'a' });
    const { users } = database.schema;
    const rename = database.orm.update(users).set({ name: 'Anders' }).where(eq(users.id, 'a'));
    await expect(
      database.atomically([rename], () => {
        throw new Error('nee');
      }),
    ).rejects.toThrow('nee');
    const [user] = await database.orm.select().from(users).where(eq(users.id, 'a'));
    expect(user?.name).toBe('Naam a');
  });

  it('gives the results in order, each seeing what came before', async () => {
    const { database } = test;
    const { settings } = database.schema;
    const [, rows] = await database.atomically([
      database.orm.insert(settings).values({ key: 'k', value: 'v' }),
      database.orm.select().from(settings),
    ]);
    expect(rows).toEqual([{ key: 'k', value: 'v' }]);
  });
});
