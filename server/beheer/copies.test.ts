import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open';
import { listAccounts } from '../../db/queries/accounts';
import { readLogboek } from '../../db/queries/logboek';
import {
  addUserArgs,
  makeTestInstallation,
  PASSWORD,
  type TestInstallation,
} from './test-installation';

let at: TestInstallation;
beforeEach(async () => {
  at = makeTestInstallation();
  await at.run(addUserArgs(), PASSWORD);
});
afterEach(() => at.dispose());

const emails = () =>
  at.open(async (database) => (await listAccounts(database)).map((a) => a.email));
const addSecond = () => at.run(addUserArgs('--email', 'bo@voorbeeld.nl'), PASSWORD);

describe('reservekopie', () => {
  it('writes one whole file while the database is in use', async () => {
    const { code, out } = await at.open(() => at.run(['reservekopie', 'kopie.db', '--json']));
    expect(code).toBe(0);
    const file = join(at.folder, 'kopie.db');
    expect(JSON.parse(out)).toMatchObject({ ok: true, bestand: file });
    expect(readdirSync(at.folder).sort()).toEqual(['data', 'kopie.db']);
    const copy = new Sqlite(file, { readonly: true });
    expect(copy.prepare('select email from users').all()).toEqual([{ email: 'ans@voorbeeld.nl' }]);
    copy.close();
  });

  it('does not overwrite', async () => {
    writeFileSync(join(at.folder, 'kopie.db'), 'kostbaar');
    const { code, err } = await at.run(['reservekopie', 'kopie.db']);
    expect(code).toBe(1);
    expect(err).toContain('bestaat al');
    expect(readFileSync(join(at.folder, 'kopie.db'), 'utf8')).toBe('kostbaar');
  });

  it('says so when the folder is not there', async () => {
    const { code, err } = await at.run(['reservekopie', 'nergens/kopie.db']);
    expect(code).toBe(1);
    expect(err).toMatch(/^De map .* bestaat niet\.\n$/);
  });
});

describe('terugzetten', () => {
  beforeEach(async () => {
    await at.run(['reservekopie', 'kopie.db']);
    await addSecond();
  });

  it('puts the copy back, notes it, and keeps what was there', async () => {
    const { code, out } = await at.run(['terugzetten', 'kopie.db', '--json']);
    expect(code).toBe(0);
    expect(await emails()).toEqual(['ans@voorbeeld.nl']);
    const log = await at.open(readLogboek);
    expect(log.at(-1)?.action).toBe('database.teruggezet');
    const { vervangen } = JSON.parse(out) as { vervangen: string };
    expect(vervangen).toMatch(/test-vervangen-.*\.db$/);
    expect(readdirSync(join(at.folder, 'data')).sort()).toEqual([basename(vervangen), 'test.db']);
    const old = new Sqlite(vervangen, { readonly: true });
    expect(old.prepare('select count(*) as n from users').get()).toEqual({ n: 2 });
    old.close();
    expect((await at.run(['controle'])).code).toBe(0);
  });

  it('refuses while somebody uses the database', async () => {
    const { code, err } = await at.open(() => at.run(['terugzetten', 'kopie.db']));
    expect([code, err]).toEqual([
      1,
      'De database is in gebruik. Stop Samenspoor eerst en probeer het opnieuw.\n',
    ]);
    expect(await emails()).toHaveLength(2);
    expect(readdirSync(join(at.folder, 'data'))).toEqual(['test.db']);
  });

  it('works where there is no database yet', async () => {
    const other = makeTestInstallation();
    copyFileSync(join(at.folder, 'kopie.db'), join(other.folder, 'kopie.db'));
    const { code, out } = await other.run(['terugzetten', 'kopie.db']);
    expect([code, out]).toEqual([0, `Teruggezet: ${join(other.folder, 'kopie.db')}.\n`]);
    expect(existsSync(other.file)).toBe(true);
    other.dispose();
  });

  it('replaces a database that is damaged beyond opening', async () => {
    writeFileSync(at.file, 'dit was een database');
    const { code } = await at.run(['terugzetten', 'kopie.db']);
    expect(code).toBe(0);
    expect(await emails()).toEqual(['ans@voorbeeld.nl']);
    const kept = readdirSync(join(at.folder, 'data')).find((name) => name.includes('vervangen'));
    expect(readFileSync(join(at.folder, 'data', kept ?? ''), 'utf8')).toBe('dit was een database');
  });

  const bad: [string, (file: string) => void, string][] = [
    ['text', (file) => writeFileSync(file, 'geen database, '.repeat(200)), 'geen database.'],
    ['another database', makeOther, 'geen database van Samenspoor'],
    ['a damaged copy', damage, 'beschadigd'],
    ['a copy of a newer version', makeNewer, 'nieuwere versie'],
    ['an empty file', (file) => writeFileSync(file, ''), 'geen database van Samenspoor'],
    ['a folder', (file) => mkdirSync(file), 'bestaat niet'],
    ['nothing', () => {}, 'bestaat niet'],
  ];
  it.each(bad)('refuses %s and changes nothing', async (_what, make, message) => {
    make(join(at.folder, 'slecht.db'));
    const { code, err } = await at.run(['terugzetten', 'slecht.db']);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(await emails()).toHaveLength(2);
    expect(readdirSync(join(at.folder, 'data'))).toEqual(['test.db']);
  });

  it('refuses the database itself', async () => {
    const { code, err } = await at.run(['terugzetten', at.file]);
    expect(code).toBe(1);
    expect(err).toContain('is de database zelf');
  });

  function makeOther(file: string) {
    const other = new Sqlite(file);
    other.exec('create table t (x)');
    other.close();
  }

  function makeNewer(file: string) {
    copyFileSync(join(at.folder, 'kopie.db'), file);
    const newer = new Sqlite(file);
    newer.exec("insert into __drizzle_migrations (hash, created_at) values ('van later', 1)");
    newer.close();
  }

  function damage(file: string) {
    const bytes = readFileSync(join(at.folder, 'kopie.db'));
    // Somewhere in the middle, past the pages with the list of tables.
    bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 9000);
    writeFileSync(file, bytes);
  }
});

it('an open database keeps working while a copy is refused', async () => {
  const database = await openDatabase(`file:${at.file}`);
  await at.run(['terugzetten', 'nergens.db']);
  expect(await listAccounts(database)).toHaveLength(1);
  await database.close();
});
