/** Werkgroepen: who is in them, how far their plans are, what changed in them lately. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { SectionAction } from '../../domain/plan/status';
import type { Database } from '../open';

/** A werkgroep by the last part of its address, or null. */
export async function findWerkgroep(
  { orm, schema: { werkgroepen } }: Database,
  slug: string,
): Promise<{ nummer: number; slug: string; naam: string } | null> {
  const { nummer, naam } = werkgroepen;
  const [found] = await orm
    .select({ nummer, slug: werkgroepen.slug, naam })
    .from(werkgroepen)
    .where(eq(werkgroepen.slug, slug));
  return found ?? null;
}

export type Member = Awaited<ReturnType<typeof listWerkgroepMembers>>[number];

/** Who is in a werkgroep, by name. Closed accounts are left out. */
export async function listWerkgroepMembers(
  { orm, schema: { memberships, users } }: Database,
  werkgroep: number,
) {
  return orm
    .select({
      id: users.id,
      name: users.name,
      organisation: users.organisation,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.werkgroep, werkgroep), isNull(users.closedAt)))
    .orderBy(asc(users.name), asc(users.id));
}

/** The trekkers of all werkgroepen, by name. */
export async function listTrekkers({ orm, schema: { memberships, users } }: Database) {
  return orm
    .select({
      werkgroep: memberships.werkgroep,
      id: users.id,
      name: users.name,
      organisation: users.organisation,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, 'trekker'), isNull(users.closedAt)))
    .orderBy(asc(users.name), asc(users.id));
}

/** How many sections of each plan have which status. */
export async function countSectionsByStatus({ orm, schema: { sections } }: Database) {
  return orm
    .select({ werkgroep: sections.werkgroep, status: sections.status, sections: count() })
    .from(sections)
    .groupBy(sections.werkgroep, sections.status);
}

/** Something that somebody did in a plan. */
export interface Change {
  kind: 'geschreven' | SectionAction;
  at: Date;
  sectionKey: string;
  /** Null for what no person did. */
  userId: string | null;
  name: string;
  organisation: string;
  /** The version that was frozen. */
  version: number | null;
}

/** Writing within one hour by one person in one section is one change. */
const TOGETHER_MS = 3_600_000;
/**
 * Newest log rows that are read for a section. Who writes for a day on end makes more; the sessions
 * in `writers` tell who was there before.
 */
const NEWEST_UPDATES = 200;

/** What changed in a plan lately, newest first: who wrote in which section, and acts on sections. */
export async function listRecentChanges(
  database: Database,
  werkgroep: number,
  limit: number,
): Promise<Change[]> {
  const { orm, schema } = database;
  const { id, key, generation } = schema.sections;
  const sections = await orm
    .select({ id, key, generation })
    .from(schema.sections)
    .where(eq(schema.sections.werkgroep, werkgroep));
  const found = await Promise.all([
    ...sections.map((section) => listNewestUpdates(database, section)),
    listWritingSessions(database, sections, NEWEST_UPDATES),
  ]);
  const writing = gatherByHour(found.flat(), sections);
  const acts = await listActs(database, werkgroep, limit);
  return [...writing, ...acts].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

interface Written {
  sectionId: number;
  at: Date;
  userId: string;
  name: string;
  organisation: string;
}

async function listNewestUpdates(
  { orm, schema: { updateLog, users } }: Database,
  section: { id: number; generation: number },
): Promise<Written[]> {
  return orm
    .select({
      sectionId: updateLog.sectionId,
      at: updateLog.createdAt,
      userId: users.id,
      name: users.name,
      organisation: users.organisation,
    })
    .from(updateLog)
    .innerJoin(users, eq(users.id, updateLog.userId))
    .where(and(eq(updateLog.sectionId, section.id), eq(updateLog.generation, section.generation)))
    .orderBy(desc(updateLog.seq))
    .limit(NEWEST_UPDATES);
}

async function listWritingSessions(
  { orm, schema: { writers, users } }: Database,
  sections: readonly { id: number }[],
  limit: number,
): Promise<Written[]> {
  const ids = sections.map((section) => section.id);
  return orm
    .select({
      sectionId: writers.sectionId,
      at: writers.firstAt,
      userId: users.id,
      name: users.name,
      organisation: users.organisation,
    })
    .from(writers)
    .innerJoin(users, eq(users.id, writers.userId))
    .where(inArray(writers.sectionId, ids))
    .orderBy(desc(writers.firstAt))
    .limit(limit);
}

function gatherByHour(
  written: readonly Written[],
  sections: readonly { id: number; key: string }[],
): Change[] {
  const keys = new Map(sections.map((section) => [section.id, section.key]));
  const newest = new Map<string, Written>();
  for (const row of written) {
    const hour = Math.floor(row.at.getTime() / TOGETHER_MS);
    const group = `${row.sectionId} ${hour} ${row.userId}`;
    const known = newest.get(group);
    if (!known || known.at < row.at) newest.set(group, row);
  }
  return [...newest.values()].map(({ sectionId, ...row }) => ({
    ...row,
    kind: 'geschreven',
    sectionKey: keys.get(sectionId) ?? '',
    version: null,
  }));
}

/** Frozen versions, and the last act on each section when that was another one. */
async function listActs(database: Database, werkgroep: number, limit: number): Promise<Change[]> {
  const { orm, schema } = database;
  const { sections, versions } = schema;
  const frozen = await orm
    .select({
      at: versions.createdAt,
      sectionKey: sections.key,
      userId: versions.createdBy,
      name: versions.createdByName,
      organisation: versions.createdByOrganisation,
      version: versions.number,
    })
    .from(versions)
    .innerJoin(sections, eq(sections.id, versions.sectionId))
    .where(eq(sections.werkgroep, werkgroep))
    .orderBy(desc(versions.createdAt))
    .limit(limit);
  const last = await orm
    .select({
      kind: sections.statusAction,
      at: sections.statusAt,
      sectionKey: sections.key,
      userId: sections.statusBy,
      name: sections.statusByName,
      organisation: sections.statusByOrganisation,
    })
    .from(sections)
    .where(and(eq(sections.werkgroep, werkgroep), isNotNull(sections.statusAction)));
  return [
    ...frozen.map((row) => ({ ...row, kind: 'gereed' as const })),
    ...last.flatMap(({ kind, at, name, organisation, ...row }) =>
      kind && kind !== 'gereed' && at
        ? [{ ...row, kind, at, name: name ?? '', organisation: organisation ?? '', version: null }]
        : [],
    ),
  ];
}
