/** Lucia, seen only here and in db: its maintainers ended version 3, so it must stay replaceable. */
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan } from 'lucia';
import type { Database } from '../../db/open';

export const SESSION_COOKIE = 'samenspoor_sessie';
const DAYS_VALID = 14;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof create>;
    DatabaseSessionAttributes: { createdAt: Date; device: string };
  }
}

const instances = new WeakMap<Database, ReturnType<typeof create>>();

/**
 * The session keeper of a database. Sessions last 14 days and slide; the cookie itself does not
 * expire, because the database decides.
 */
export function luciaFor(database: Database, secure: boolean) {
  const known = instances.get(database);
  if (known) return known;
  const made = create(database, secure);
  instances.set(database, made);
  return made;
}

function create({ orm, schema }: Database, secure: boolean) {
  // The PostgreSQL adapter fits both dialects: it takes dates as dates, where Lucia's SQLite
  // adapter would force seconds (its types want PostgreSQL's own tables).
  const adapter = new DrizzlePostgreSQLAdapter(
    orm as never,
    schema.sessions as never,
    schema.users as never,
  );
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(DAYS_VALID, 'd'),
    sessionCookie: {
      name: SESSION_COOKIE,
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
  });
}
