/** Makes loading a section quick, whatever the length of its log. */
import { eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import { replay } from '../domain/collab/replay';
import type { Database } from './open';
import { asBuffer, loadSection, Refused } from './update-log';

/**
 * Writes down the state that a section's log adds up to, so that the next load is quick. The log
 * keeps its rows: they say who wrote what and when.
 * @returns the last update in the snapshot and its size; null when there was nothing to do
 */
export async function compact(
  database: Database,
  sectionId: number,
): Promise<{ seq: number; bytes: number } | null> {
  const loaded = await loadSection(database, sectionId);
  if (loaded.sinceSnapshot === 0) return null;
  const { doc } = replay(loaded.updates);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const stored = await saveSnapshot(database, { ...loaded, sectionId, state });
  return stored ? { seq: loaded.seq, bytes: state.byteLength } : null;
}

/** Stores nothing when the section has started afresh meanwhile, or a newer snapshot is there. */
async function saveSnapshot(
  database: Database,
  of: { sectionId: number; generation: number; seq: number; state: Uint8Array },
): Promise<boolean> {
  const { orm, schema } = database;
  const { sections, snapshots } = schema;
  const fresh = {
    generation: of.generation,
    seq: of.seq,
    state: asBuffer(of.state),
    createdAt: new Date(),
  };
  try {
    const [, stored] = await database.atomically(
      [
        orm
          .select({ generation: sections.generation })
          .from(sections)
          .where(eq(sections.id, of.sectionId)),
        orm
          .insert(snapshots)
          .values({ sectionId: of.sectionId, ...fresh })
          .onConflictDoUpdate({
            target: snapshots.sectionId,
            set: fresh,
            setWhere: sql`${snapshots.generation} < ${of.generation} or ${snapshots.seq} < ${of.seq}`,
          })
          .returning({ seq: snapshots.seq }),
      ],
      ([[section]]) => {
        if (section?.generation !== of.generation) throw new Refused();
      },
    );
    return stored.length > 0;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
