/**
 * The log of every section: what people wrote, in order, with who wrote it. It is the truth; rooms,
 * rows and snapshots are made from it. Rows are only ever added (removing for good is a new
 * generation).
 */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from './open';
import { headOfLog } from './queries/collab';
import { type Standing, selectStandings, toStandings } from './standings';

/** One update that somebody wants in the log. */
export interface Append {
  sectionId: number;
  generation: number;
  /** The newest update of the section that its writer's room knows. */
  head: number;
  sessionId: string;
  userId: string;
  organisation: string;
  update: Uint8Array;
  /** Yjs client ids in it that have no writer yet, as far as the room knows. */
  newClients: readonly number[];
}

export type AppendResult<Why> =
  | { ok: true; seqs: number[] }
  /** Nothing was stored. Leave these out and offer the rest again. */
  | { ok: false; refused: { index: number; why: Why }[] };

/**
 * Appends a group of updates in one transaction: all of them or none.
 * @param judge says why an update may not be stored, or null; called inside the transaction
 * @returns the place in the log of each, or which were refused
 */
export async function appendUpdates<Why>(
  database: Database,
  batch: readonly Append[],
  judge: (append: Append, standing: Standing) => Why | null,
): Promise<AppendResult<Why>> {
  const { orm, schema } = database;
  const now = new Date();
  const standings = selectStandings(database, batch);
  let refused: { index: number; why: Why }[] = [];
  try {
    const [, , rows] = await database.atomically(
      [
        ...standings,
        orm
          .insert(schema.updateLog)
          .values(batch.map((append) => logRow(append, now)))
          .returning({ seq: schema.updateLog.seq }),
        ...insertWriters(database, batch, now),
      ],
      ([people, sections]) => {
        refused = judgeAll(batch, judge, toStandings(people, sections, now));
        if (refused.length > 0) throw new Refused();
      },
    );
    // The engine numbers rows in the order of the statement, but may return them in any.
    return { ok: true, seqs: rows.map((row) => row.seq).sort((a, b) => a - b) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refused };
    // A row of somebody who no longer exists breaks a foreign key before it can be judged.
    const [people, sections] = await database.atomically(standings);
    refused = judgeAll(batch, judge, toStandings(people, sections, now));
    if (refused.length > 0) return { ok: false, refused };
    throw error;
  }
}

/** Rolls a transaction back; is always caught where it was started. */
export class Refused extends Error {}

function judgeAll<Why>(
  batch: readonly Append[],
  judge: (append: Append, standing: Standing) => Why | null,
  standingOf: (append: Append) => Standing,
) {
  return batch.flatMap((append, index) => {
    const why = judge(append, standingOf(append));
    return why === null ? [] : [{ index, why }];
  });
}

const logRow = ({ sectionId, generation, userId, update }: Append, createdAt: Date) => ({
  sectionId,
  generation,
  userId,
  update: asBuffer(update),
  createdAt,
});

// A statement takes some 32,000 values.
const WRITERS_A_STATEMENT = 1000;

/** Who first wrote under a client id stays its writer. */
function insertWriters({ orm, schema }: Database, batch: readonly Append[], firstAt: Date) {
  const rows = batch.flatMap(({ newClients, sectionId, generation, userId, organisation }) =>
    newClients.map((clientId) => ({
      sectionId,
      generation,
      clientId,
      userId,
      organisation,
      firstAt,
    })),
  );
  const portions: (typeof rows)[] = [];
  for (let i = 0; i < rows.length; i += WRITERS_A_STATEMENT) {
    portions.push(rows.slice(i, i + WRITERS_A_STATEMENT));
  }
  return portions.map((portion) =>
    orm.insert(schema.writers).values(portion).onConflictDoNothing(),
  );
}

/** The same bytes, as the column type wants them. */
export const asBuffer = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A section as the log has it. */
export interface LoadedSection {
  generation: number;
  /** The last update in it, 0 if there is none. */
  seq: number;
  /** The snapshot first, if there is one, then every update after it, in order. */
  updates: Uint8Array[];
  /** How many of `updates` came after the snapshot. */
  sinceSnapshot: number;
  /** Yjs client ids whose writer is known. */
  clients: number[];
}

/**
 * Reads a section from its snapshot and log.
 * @throws Error when there is no such section
 */
export async function loadSection(database: Database, sectionId: number): Promise<LoadedSection> {
  const { orm, schema } = database;
  const { sections, snapshots, writers } = schema;
  const [[section], [snapshot], rows, clients] = await database.atomically([
    orm
      .select({ generation: sections.generation })
      .from(sections)
      .where(eq(sections.id, sectionId)),
    orm
      .select({ seq: snapshots.seq, state: snapshots.state })
      .from(snapshots)
      .innerJoin(sections, and(eq(sections.id, snapshots.sectionId), sameGeneration(snapshots)))
      .where(eq(snapshots.sectionId, sectionId)),
    selectLog(database, sectionId, seqOfSnapshot(database, sectionId)),
    orm
      .select({ clientId: writers.clientId })
      .from(writers)
      .innerJoin(sections, and(eq(sections.id, writers.sectionId), sameGeneration(writers)))
      .where(eq(writers.sectionId, sectionId)),
  ]);
  if (!section) throw new Error(`there is no section ${sectionId}`);
  return {
    generation: section.generation,
    seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    updates: [...(snapshot ? [snapshot.state] : []), ...rows.map((row) => row.update)],
    sinceSnapshot: rows.length,
    clients: clients.map((row) => row.clientId),
  };

  function sameGeneration(table: typeof snapshots | typeof writers) {
    return eq(table.generation, sections.generation);
  }
}

/**
 * What the log of a section holds after an update, for a room that is behind. The caller compares
 * `generation`: rows of another one are not in its document.
 */
export async function loadSince(
  database: Database,
  sectionId: number,
  seq: number,
): Promise<{ generation: number; seq: number; updates: Uint8Array[] }> {
  const { orm, schema } = database;
  const [[section], rows] = await database.atomically([
    orm
      .select({ generation: schema.sections.generation, head: headOfLog(database) })
      .from(schema.sections)
      .where(eq(schema.sections.id, sectionId)),
    selectLog(database, sectionId, sql`${seq}`),
  ]);
  if (!section) throw new Error(`there is no section ${sectionId}`);
  return {
    generation: section.generation,
    seq: section.head,
    updates: rows.map((row) => row.update),
  };
}

function selectLog({ orm, schema }: Database, sectionId: number, after: ReturnType<typeof sql>) {
  const { sections, updateLog } = schema;
  return orm
    .select({ seq: updateLog.seq, update: updateLog.update })
    .from(sections)
    .innerJoin(
      updateLog,
      and(
        eq(updateLog.sectionId, sections.id),
        eq(updateLog.generation, sections.generation),
        gt(updateLog.seq, after),
      ),
    )
    .where(eq(sections.id, sectionId))
    .orderBy(asc(updateLog.seq));
}

function seqOfSnapshot({ schema: { sections, snapshots } }: Database, sectionId: number) {
  return sql`coalesce((select ${snapshots.seq} from ${snapshots} where ${snapshots.sectionId} = ${sectionId} and ${snapshots.generation} = ${sections.generation}), 0)`;
}
