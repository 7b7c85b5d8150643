/** Opens the database: one shape, whichever engine is behind it. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { DatabaseError } from './database-error';
import { migrateSqlite, refuseNewerSqlite } from './migrate';
import { type Schema, sqliteSchema } from './schema';

/** Drizzle without what only one engine has: queries are built and awaited, nothing else. */
export type Orm = Omit<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'run' | 'all' | 'get' | 'values' | 'transaction' | 'query'
>;

type Query = PromiseLike<unknown>;
type Results<Q extends readonly Query[]> = { [K in keyof Q]: Awaited<Q[K]> };

/** A database: where every query function starts. */
export interface Database {
  orm: Orm;
  schema: Schema;
  /**
   * Runs queries that belong together in one transaction, in order.
   * @param queries Drizzle queries, not yet awaited
   * @param check sees the results before the commit; what it throws rolls everything back
   * @returns the result of each query
   */
  atomically<const Q extends readonly Query[]>(
    queries: Q,
    check?: (results: Results<Q>) => void,
  ): Promise<Results<Q>>;
  /** Writes a consistent copy to a new file while others go on working. */
  backup(file: string): Promise<void>;
  /** What the engine says about its own files; an empty list when all is well. */
  integrity(): Promise<string[]>;
  /** Size on disk in bytes. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens and migrates a database.
 * @param url `file:PATH` (SQLite); `file::memory:` for a database that is gone afterwards
 * @throws DatabaseError when it cannot be opened, or was made by a newer version
 */
export async function openDatabase(url: string): Promise<Database> {
  if (!url.startsWith('file:')) {
    throw new DatabaseError(`DATABASE_URL: begint niet met "file:" (${url.split(':')[0]}:…).`);
  }
  return openSqlite(url.slice('file:'.length));
}

function openSqlite(path: string): Database {
  const sqlite = connect(path);
  try {
    refuseNewerSqlite(sqlite);
    configure(sqlite);
    migrateSqlite(sqlite);
  } catch (error) {
    sqlite.close();
    throw unusable(path, error);
  }
  const orm = drizzle(sqlite) as unknown as Orm;
  return {
    orm,
    schema: sqliteSchema,
    async atomically(queries, check) {
      const prepared = queries.map((query) => (query as unknown as Preparable).prepare());
      const run = sqlite.transaction(() => {
        const results = prepared.map((query) => query.execute().sync());
        check?.(results as never);
        return results;
      });
      return run.immediate() as never;
    },
    async backup(file) {
      await sqlite.backup(file);
    },
    async integrity() {
      const rows = sqlite.pragma('integrity_check') as { integrity_check: string }[];
      const orphans = sqlite.pragma('foreign_key_check') as { table: string }[];
      return [
        ...rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
        ...orphans.map((row) => `verwijzing naar niets in tabel ${row.table}`),
      ];
    },
    async size() {
      const pages = sqlite.pragma('page_count', { simple: true }) as number;
      return pages * (sqlite.pragma('page_size', { simple: true }) as number);
    },
    async close() {
      sqlite.close();
    },
  };
}

interface Preparable {
  prepare(): { execute(): { sync(): unknown } };
}

function connect(path: string): Sqlite.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const sqlite = new Sqlite(path, { timeout: 5000 });
    // Reads the first page: a file that is no database shows here.
    sqlite.pragma('schema_version');
    return sqlite;
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new DatabaseError(
    `De database ${path} kan niet worden gebruikt (${why}). Controleer DATABASE_URL en de rechten op de map.`,
  );
}

function configure(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL');
  // A power cut counts too: "Opgeslagen" means on disk.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // The logboek chains its hashes inside the statement that inserts; PostgreSQL has its own.
  sqlite.function('sha256_hex', { deterministic: true }, (value) =>
    createHash('sha256').update(String(value)).digest('hex'),
  );
}
