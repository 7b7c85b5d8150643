/** What the collaboration server looks up: who somebody is now, and how a section stands. */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Person } from '../../domain/access/can';
import type { DocumentJson } from '../../domain/plan/document';
import type { SectionStatus } from '../../domain/plan/status';
import type { Database } from '../open';

/** A person with a valid session, as the database says now. */
export interface Participant {
  sessionId: string;
  person: Person;
  name: string;
  organisation: string;
}

/** A section as its room needs it. */
export interface SectionState {
  id: number;
  slug: string;
  key: string;
  werkgroep: number;
  status: SectionStatus;
  generation: number;
  latestVersion: number;
  statusReason: string | null;
  statusAt: Date | null;
  statusByName: string | null;
  statusByOrganisation: string | null;
}

/** Who asks and for which section, looked up together. Null: no valid session, no such section. */
export async function findForJoin(
  database: Database,
  asked: { sessionId: string; slug: string; key: string },
): Promise<{ participant: Participant | null; section: SectionState | null }> {
  const { werkgroepen, sections } = database.schema;
  // Not `atomically`, which takes the lock for writing.
  const [people, [section]] = await Promise.all([
    selectParticipants(database, [asked.sessionId]),
    selectSection(database).where(
      and(eq(werkgroepen.slug, asked.slug), eq(sections.key, asked.key)),
    ),
  ]);
  const participant = toParticipants(people, new Date()).get(asked.sessionId) ?? null;
  return { participant, section: section ?? null };
}

/** A section and everyone behind these sessions, as they stand now. */
export async function findForRoom(
  database: Database,
  asked: { sectionId: number; sessionIds: readonly string[] },
): Promise<{ participants: Map<string, Participant>; section: SectionState | null }> {
  const { sections } = database.schema;
  const [people, [section]] = await Promise.all([
    selectParticipants(database, asked.sessionIds),
    selectSection(database).where(eq(sections.id, asked.sectionId)),
  ]);
  return { participants: toParticipants(people, new Date()), section: section ?? null };
}

function selectSection({ orm, schema: { sections, werkgroepen } }: Database) {
  return orm
    .select({
      id: sections.id,
      slug: werkgroepen.slug,
      key: sections.key,
      werkgroep: sections.werkgroep,
      status: sections.status,
      generation: sections.generation,
      latestVersion: sections.latestVersion,
      statusReason: sections.statusReason,
      statusAt: sections.statusAt,
      statusByName: sections.statusByName,
      statusByOrganisation: sections.statusByOrganisation,
    })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep));
}

/** The query behind `toParticipants`; for `atomically`. One row for each role of each session. */
export function selectParticipants(
  { orm, schema: { sessions, users, memberships } }: Database,
  sessionIds: readonly string[],
) {
  return orm
    .select({
      sessionId: sessions.id,
      expiresAt: sessions.expiresAt,
      closedAt: users.closedAt,
      userId: users.id,
      name: users.name,
      organisation: users.organisation,
      programmateam: users.programmateam,
      marktpartij: users.marktpartij,
      werkgroep: memberships.werkgroep,
      role: memberships.role,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .where(inArray(sessions.id, [...sessionIds]));
}

type ParticipantRow = Awaited<ReturnType<typeof selectParticipants>>[number];

/** People by session id. Expired sessions and closed accounts are left out. */
export function toParticipants(
  rows: readonly ParticipantRow[],
  now: Date,
): Map<string, Participant> {
  const found = new Map<string, Participant>();
  for (const row of rows) {
    if (row.expiresAt <= now || row.closedAt) continue;
    const membership =
      row.werkgroep !== null && row.role !== null
        ? [{ werkgroep: row.werkgroep, role: row.role }]
        : [];
    const known = found.get(row.sessionId);
    const memberships = [...(known?.person.memberships ?? []), ...membership];
    const { sessionId, name, organisation, programmateam, marktpartij } = row;
    const person = { id: row.userId, programmateam, marktpartij, memberships };
    found.set(sessionId, { sessionId, person, name, organisation });
  }
  return found;
}

/** A section whose log may hold more than its row shows. */
export interface ProjectionState {
  generation: number;
  projectedSeq: number;
  /** The newest update in the log of this generation, 0 if none. */
  head: number;
}

/** How far the text of a section in its row is behind its log; null when there is no such section. */
export async function findProjectionState(
  database: Database,
  sectionId: number,
): Promise<ProjectionState | null> {
  const { orm, schema } = database;
  const { generation, projectedSeq, id } = schema.sections;
  const [row] = await orm
    .select({ generation, projectedSeq, head: headOfLog(database) })
    .from(schema.sections)
    .where(eq(id, sectionId));
  return row ?? null;
}

/** Ids of all sections whose row is behind their log. */
export async function findSectionsBehind(database: Database): Promise<number[]> {
  const { orm, schema } = database;
  const rows = await orm
    .select({ id: schema.sections.id })
    .from(schema.sections)
    .where(lt(schema.sections.projectedSeq, headOfLog(database)));
  return rows.map((row) => row.id);
}

/** The newest update of the section's generation; as a column or in a condition. */
export function headOfLog({ schema: { sections, updateLog } }: Database) {
  const newest = sql`(select max(${updateLog.seq}) from ${updateLog} where ${updateLog.sectionId} = ${sections.id} and ${updateLog.generation} = ${sections.generation})`;
  // Nested, because Drizzle strips the table from columns that stand in a select of one table.
  return sql<number>`coalesce(${newest}, 0)`;
}

/** What the projector writes down of a section. */
export interface Projection {
  sectionId: number;
  generation: number;
  /** The last update that is in this text. */
  seq: number;
  content: DocumentJson;
  text: string;
  html: string;
  words: number;
  empty: boolean;
}

export interface ProjectionResult {
  slug: string;
  key: string;
  before: SectionStatus;
  after: SectionStatus;
}

/**
 * Writes the text of a section to its row, with who changed it last and whether it is still empty.
 * Never goes back: null when the row already shows this update or a later one.
 */
export async function saveProjection(
  database: Database,
  projection: Projection,
): Promise<ProjectionResult | null> {
  const { orm, schema } = database;
  const { sections } = schema;
  const { sectionId, generation, seq, empty, ...shown } = projection;
  const [[before], [after]] = await database.atomically([
    selectSection(database).where(eq(sections.id, sectionId)),
    orm
      .update(sections)
      .set({
        ...shown,
        projectedSeq: seq,
        status: statusByContent(database, empty ? 'leeg' : 'in-bewerking'),
        ...lastChange(database, projection),
      })
      .where(
        and(
          eq(sections.id, sectionId),
          eq(sections.generation, generation),
          lt(sections.projectedSeq, seq),
        ),
      )
      .returning({ status: sections.status }),
  ]);
  if (!before || !after) return null;
  return { slug: before.slug, key: before.key, before: before.status, after: after.status };
}

/** Only an open section becomes empty or not by its text; a closed one keeps its status. */
function statusByContent({ schema: { sections } }: Database, status: SectionStatus) {
  return sql`case when ${sections.status} in ('leeg', 'in-bewerking') then ${status} else ${sections.status} end`;
}

/** When and by whom; what the server itself wrote changes neither. */
function lastChange({ schema: { sections, updateLog } }: Database, of: Projection) {
  const newest = (column: typeof updateLog.createdAt | typeof updateLog.userId) =>
    sql`(select ${column} from ${updateLog} where ${updateLog.sectionId} = ${of.sectionId} and ${updateLog.generation} = ${of.generation} and ${updateLog.seq} <= ${of.seq} and ${updateLog.userId} is not null order by ${updateLog.seq} desc limit 1)`;
  return {
    changedAt: sql`coalesce(${newest(updateLog.createdAt)}, ${sections.changedAt})`,
    changedBy: sql`coalesce(${newest(updateLog.userId)}, ${sections.changedBy})`,
  };
}
