/** Brings a database to the schema of this version, or refuses one of a newer version. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { DatabaseError } from './database-error';

/** Found from the source and from the build, which lie at different depths. */
function migrationsFolder(): string {
  const here = [
    './migrations/sqlite',
    '../../db/migrations/sqlite',
    '../../../db/migrations/sqlite',
  ]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (!here) throw new DatabaseError('De map db/migrations ontbreekt in deze installatie.');
  return here;
}

/**
 * Stops before anything is touched when the database knows migrations that this version does not.
 * @throws DatabaseError
 */
export function refuseNewerSqlite(sqlite: Sqlite.Database): void {
  const known = new Set(
    readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(({ hash }) => hash),
  );
  if (appliedHashes(sqlite).some((hash) => !known.has(hash))) {
    throw new DatabaseError(
      'Deze database is van een nieuwere versie van Samenspoor. Er is niets gewijzigd. Installeer de nieuwste versie.',
    );
  }
}

/**
 * Migrates a SQLite database.
 * @throws DatabaseError
 */
export function migrateSqlite(sqlite: Sqlite.Database): void {
  // Inside Drizzle's transaction SQLite ignores this pragma, and a rebuilt parent table would
  // delete its children: switch it off before, check, and on again.
  sqlite.pragma('foreign_keys = OFF');
  migrate(drizzle(sqlite), { migrationsFolder: migrationsFolder() });
  const orphans = sqlite.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) {
    throw new DatabaseError(
      'De database heeft verwijzingen naar niets. Zet een reservekopie terug.',
    );
  }
  sqlite.pragma('foreign_keys = ON');
}

function appliedHashes(sqlite: Sqlite.Database): string[] {
  const table = sqlite
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!table) return [];
  const rows = sqlite.prepare('select hash from __drizzle_migrations').all() as { hash: string }[];
  return rows.map((row) => row.hash);
}
