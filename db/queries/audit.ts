/** Everything there is about a section, read in one transaction, to check it against itself. */
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../open';

/** All sections with the names people know them by, in order. */
export async function listSectionNames({ orm, schema: { sections, werkgroepen } }: Database) {
  return orm
    .select({
      id: sections.id,
      werkgroep: sections.werkgroep,
      nummer: sections.nummer,
      slug: werkgroepen.slug,
      key: sections.key,
    })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .orderBy(asc(sections.werkgroep), asc(sections.nummer));
}

export type SectionName = Awaited<ReturnType<typeof listSectionNames>>[number];

/** The row of a section, its whole log, its snapshot and its versions, as of one moment. */
export async function readWholeSection(database: Database, sectionId: number) {
  const { orm, schema } = database;
  const { sections, updateLog, snapshots, versions } = schema;
  const [[section], log, [snapshot], frozen] = await database.atomically([
    orm.select().from(sections).where(eq(sections.id, sectionId)),
    orm
      .select({ seq: updateLog.seq, update: updateLog.update })
      .from(updateLog)
      .innerJoin(
        sections,
        and(eq(sections.id, updateLog.sectionId), eq(sections.generation, updateLog.generation)),
      )
      .where(eq(updateLog.sectionId, sectionId))
      .orderBy(asc(updateLog.seq)),
    orm.select().from(snapshots).where(eq(snapshots.sectionId, sectionId)),
    orm
      .select()
      .from(versions)
      .where(eq(versions.sectionId, sectionId))
      .orderBy(asc(versions.number)),
  ]);
  if (!section) throw new Error(`there is no section ${sectionId}`);
  return { section, log, snapshot: snapshot ?? null, versions: frozen };
}

export type WholeSection = Awaited<ReturnType<typeof readWholeSection>>;

/** The programme as it is stored, with the hash it was stored under. */
export async function readStoredProgramme({ orm, schema: { programme } }: Database) {
  const [row] = await orm.select().from(programme);
  return row ?? null;
}
