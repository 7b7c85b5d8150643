/** The database as a file: checking a copy, and putting one in its place. SQLite only. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DatabaseError } from './database-error';
import { refuseNewerSqlite } from './migrate';

/** Where the file of a `file:` address is. */
export const sqlitePath = (url: string): string => url.slice('file:'.length);

/**
 * Checks that a file is a whole database of Samenspoor, of this version or an older one, and makes
 * it one file without a journal beside it.
 * @throws DatabaseError with one Dutch line that says what is wrong
 */
export function checkCopy(path: string): void {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, { fileMustExist: true });
    sqlite.pragma('journal_mode = DELETE');
    if (!hasProgramme(sqlite)) {
      throw new DatabaseError('Dit bestand is geen database van Samenspoor.');
    }
    refuseNewerSqlite(sqlite);
    const damage = sqlite.pragma('integrity_check(1)', { simple: true });
    if (damage !== 'ok') throw new DatabaseError(`Dit bestand is beschadigd: ${damage}.`);
    const orphans = sqlite.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) {
      throw new DatabaseError('Dit bestand is beschadigd: het bevat verwijzingen naar niets.');
    }
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new DatabaseError(
      error.code === 'SQLITE_NOTADB'
        ? 'Dit bestand is geen database.'
        : `Dit bestand is niet te gebruiken (${error.code}).`,
    );
  } finally {
    sqlite?.close();
  }
}

function hasProgramme(sqlite: Sqlite.Database): boolean {
  const tables = sqlite
    .prepare("select name from sqlite_master where name in ('__drizzle_migrations', 'programme')")
    .all();
  return tables.length === 2 && sqlite.prepare('select 1 from programme').get() !== undefined;
}

/** Whether SQLite itself says that something is wrong. */
export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Sqlite.SqliteError;
}

/**
 * Puts a checked copy in the place of a database that nobody uses. What stood there is kept aside.
 * @param copy on the same disk; it is moved
 * @returns true when there was a database, which is aside now
 * @throws DatabaseError when a server or a command has the database open
 */
export function replaceDatabaseFile(paths: { path: string; copy: string; aside: string }): boolean {
  const { path, copy, aside } = paths;
  flush(copy);
  if (!existsSync(path)) {
    renameSync(copy, path);
    flush(dirname(path));
    return false;
  }
  const lock = lockAlone(path);
  try {
    moveAside(path, aside);
    // What a damaged database left beside it belongs to it; a sound one is one file by now.
    if (!lock) moveJournals(path, aside);
    renameSync(copy, path);
    flush(dirname(path));
    return true;
  } finally {
    lock?.close();
  }
}

/**
 * Takes a database for oneself: everybody who has it open in WAL mode holds a shared lock. Writes
 * the journal into the file, so that it is one file again.
 * @returns null when the file is too damaged to be opened, so that nobody can be using it
 */
function lockAlone(path: string): Sqlite.Database | null {
  const sqlite = new Sqlite(path, { fileMustExist: true, timeout: 0 });
  try {
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.exec('begin immediate; commit');
    sqlite.pragma('journal_mode = DELETE');
    return sqlite;
  } catch (error) {
    sqlite.close();
    if (isSqliteError(error) && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return null;
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) {
      throw new DatabaseError(
        'De database is in gebruik. Stop Samenspoor eerst en probeer het opnieuw.',
      );
    }
    throw error;
  }
}

/** Gives the database a second name, so that at no moment there is none. */
function moveAside(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    // Not every disk knows two names for one file.
    renameSync(path, aside);
  }
}

function moveJournals(path: string, aside: string): void {
  for (const end of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + end)) renameSync(path + end, aside + end);
  }
}

/** Waits until a file or folder is on disk. */
function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
