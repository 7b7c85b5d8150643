/** Sections of plans as the projector last wrote them down, and their frozen versions. */
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../open';
import { headOfLog } from './collab';

const summaryColumns = ({ schema: { sections, users, werkgroepen } }: Database) => ({
  id: sections.id,
  werkgroep: sections.werkgroep,
  slug: werkgroepen.slug,
  naam: werkgroepen.naam,
  key: sections.key,
  nummer: sections.nummer,
  status: sections.status,
  generation: sections.generation,
  latestVersion: sections.latestVersion,
  words: sections.words,
  changedAt: sections.changedAt,
  changedByName: users.name,
  changedByOrganisation: users.organisation,
  statusAction: sections.statusAction,
  statusReason: sections.statusReason,
  statusAt: sections.statusAt,
  statusByName: sections.statusByName,
  statusByOrganisation: sections.statusByOrganisation,
});

/** Everything about a section but its text. */
export type SectionSummary = Awaited<ReturnType<typeof listSections>>[number];
/** A section with its text. */
export type SectionDetail = NonNullable<Awaited<ReturnType<typeof findSection>>>;
export type VersionSummary = Awaited<ReturnType<typeof listVersions>>[number];
export type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** All sections in the order of the programme: by werkgroep, then by number. */
export async function listSections(database: Database) {
  const { sections, users, werkgroepen } = database.schema;
  return database.orm
    .select(summaryColumns(database))
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .leftJoin(users, eq(users.id, sections.changedBy))
    .orderBy(asc(sections.werkgroep), asc(sections.nummer));
}

/** The sections of one plan with their text, in order; empty when the werkgroep does not exist. */
export async function listPlanSections(database: Database, slug: string) {
  const { sections, users, werkgroepen } = database.schema;
  return database.orm
    .select({ ...summaryColumns(database), html: sections.html, text: sections.text })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .leftJoin(users, eq(users.id, sections.changedBy))
    .where(eq(werkgroepen.slug, slug))
    .orderBy(asc(sections.nummer));
}

/** The sections of one plan without their text, and which update each shows; in order. */
export async function listPlanOutline(database: Database, slug: string) {
  const { sections, users, werkgroepen } = database.schema;
  return database.orm
    .select({ ...summaryColumns(database), projectedSeq: sections.projectedSeq })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .leftJoin(users, eq(users.id, sections.changedBy))
    .where(eq(werkgroepen.slug, slug))
    .orderBy(asc(sections.nummer));
}

/** The reading view of these sections. */
export async function listSectionHtml(
  { orm, schema: { sections } }: Database,
  ids: readonly number[],
): Promise<{ id: number; projectedSeq: number; html: string }[]> {
  if (ids.length === 0) return [];
  const { id, projectedSeq, html } = sections;
  return orm
    .select({ id, projectedSeq, html })
    .from(sections)
    .where(inArray(id, [...ids]));
}

/** Ids of the sections of a plan whose row is behind what is in the log. */
export async function listPlanSectionsBehind(database: Database, slug: string): Promise<number[]> {
  const { sections, werkgroepen } = database.schema;
  const rows = await database.orm
    .select({ id: sections.id })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .where(and(eq(werkgroepen.slug, slug), lt(sections.projectedSeq, headOfLog(database))));
  return rows.map((row) => row.id);
}

/** One section with its text, or null when there is none with this slug and key. */
export async function findSection(database: Database, slug: string, key: string) {
  const { sections, users, werkgroepen } = database.schema;
  const [section] = await database.orm
    .select({
      ...summaryColumns(database),
      content: sections.content,
      text: sections.text,
      html: sections.html,
    })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep))
    .leftJoin(users, eq(users.id, sections.changedBy))
    .where(and(eq(werkgroepen.slug, slug), eq(sections.key, key)));
  return section ?? null;
}

/** The frozen versions of a section without their text, newest first. */
export async function listVersions({ orm, schema: { versions } }: Database, sectionId: number) {
  return orm
    .select({
      number: versions.number,
      sha256: versions.sha256,
      cause: versions.cause,
      createdAt: versions.createdAt,
      createdByName: versions.createdByName,
      createdByOrganisation: versions.createdByOrganisation,
    })
    .from(versions)
    .where(eq(versions.sectionId, sectionId))
    .orderBy(desc(versions.number));
}

/** One frozen version with its text, or null. */
export async function findVersion(
  { orm, schema: { versions } }: Database,
  sectionId: number,
  number: number,
) {
  const [version] = await orm
    .select()
    .from(versions)
    .where(and(eq(versions.sectionId, sectionId), eq(versions.number, number)));
  return version ?? null;
}
