/** The append-only logboek: who did what to what, when, with what result. */
import { desc, sql } from 'drizzle-orm';
import { canonicalJson } from '../../domain/plan/canonical';
import type { Database } from '../open';

export interface LogboekEntry {
  /** Null for what the system or a command did. */
  actorId: string | null;
  /** What was done: `sectie.gereed`, `lid.toegevoegd`, … */
  action: string;
  /** To what: `WG04-S4`, a user id, … */
  subject: string;
  result: 'gelukt' | 'geweigerd';
  /** Facts, never text of a plan and never a secret. */
  details?: Record<string, string | number | boolean | null>;
}

/**
 * The query that adds an entry; put it in `atomically` beside the act itself. Each entry's hash
 * is over the hash before it and its own content, so that a changed, removed or inserted entry
 * shows.
 */
export function addLogboekEntry({ orm, schema }: Database, entry: LogboekEntry, at = new Date()) {
  const payload = canonicalJson({ at: at.toISOString(), details: {}, ...entry });
  const previous = sql<string>`coalesce((select hash from logboek order by nr desc limit 1), '')`;
  return orm.insert(schema.logboek).values({
    at,
    actorId: entry.actorId,
    action: entry.action,
    subject: entry.subject,
    payload,
    previousHash: previous,
    hash: sql<string>`sha256_hex(${previous} || ${payload})`,
  });
}

/** The newest entries first. */
export async function listLogboek({ orm, schema }: Database, limit: number) {
  return orm.select().from(schema.logboek).orderBy(desc(schema.logboek.nr)).limit(limit);
}

/** All entries in order, for checking the chain. */
export async function readLogboek({ orm, schema }: Database) {
  return orm.select().from(schema.logboek).orderBy(schema.logboek.nr);
}
