/** Column helpers: the only file that knows how two SQL dialects spell the same thing. */
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

const sqlite = {
  table: lite.sqliteTable,
  id: (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
  text: (name: string) => lite.text(name),
  integer: (name: string) => lite.integer(name),
  boolean: (name: string) => lite.integer(name, { mode: 'boolean' }),
  timestamp: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  bytes: (name: string) => lite.blob(name, { mode: 'buffer' }),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
};

/** What a schema is written with. Typed as the SQLite forms; PostgreSQL's behave the same. */
export type Dialect = typeof sqlite;

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

const postgres = {
  table: pg.pgTable,
  id: (name: string) => pg.bigserial(name, { mode: 'number' }).primaryKey(),
  text: (name: string) => pg.text(name),
  integer: (name: string) => pg.bigint(name, { mode: 'number' }),
  boolean: (name: string) => pg.boolean(name),
  timestamp: (name: string) => pg.timestamp(name, { precision: 3, withTimezone: true }),
  bytes: (name: string) => bytea(name),
  json: (name: string) => pg.jsonb(name),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};

export const sqliteDialect: Dialect = sqlite;
export const postgresDialect = postgres as unknown as Dialect;
