/** The queries of one act on a section (gereed, heropenen, niet van toepassing); for `atomically`. */
import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Person } from '../../domain/access/can';
import { canonicalJson } from '../../domain/plan/canonical';
import type { DocumentJson } from '../../domain/plan/document';
import { documentToHtml } from '../../domain/plan/html';
import {
  isOpenForWriting,
  SECTION_STATUSES,
  type SectionAction,
  type SectionStatus,
} from '../../domain/plan/status';
import { documentToText } from '../../domain/plan/text';
import { sectionId } from '../../domain/plan/version-id';
import type { Database } from '../open';
import { headOfLog } from './collab';
import { addLogboekEntry } from './logboek';
import type { Account } from './people';
import type { SectionSummary } from './sections';

/** An act as it has been decided. */
export interface SectionAct {
  account: Account;
  /** The section as it was read; the act counts only while this still holds. */
  section: SectionSummary;
  action: SectionAction;
  reason: string;
  status: SectionStatus;
  /** Newest update in the log when the section was read. */
  seq: number;
  content: DocumentJson;
  /** Number of the version to freeze, or null. */
  frozen: number | null;
  at: Date;
}

/** What `can` needs to know of a person, as it stands in this transaction. */
export function selectRights({ orm, schema: { users, memberships } }: Database, userId: string) {
  return orm
    .select({
      id: users.id,
      programmateam: users.programmateam,
      marktpartij: users.marktpartij,
      werkgroep: memberships.werkgroep,
      role: memberships.role,
    })
    .from(users)
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.closedAt)));
}

/** The person behind the rows of `selectRights`; null when the account has been closed. */
export function toPerson(rows: Awaited<ReturnType<typeof selectRights>>): Person | null {
  const [first] = rows;
  if (!first) return null;
  const { id, programmateam, marktpartij } = first;
  const memberships = rows.flatMap(({ werkgroep, role }) =>
    werkgroep !== null && role !== null ? [{ werkgroep, role }] : [],
  );
  return { id, programmateam, marktpartij, memberships };
}

/** Changes the status, only if nobody decided or wrote since the section was read. */
export function updateStatus(database: Database, act: SectionAct) {
  const { sections } = database.schema;
  const { account, section } = act;
  // An open section may have gone from leeg to in bewerking meanwhile: that is the projector's.
  const stillSo = isOpenForWriting(section.status)
    ? SECTION_STATUSES.filter(isOpenForWriting)
    : [section.status];
  return database.orm
    .update(sections)
    .set({
      status: act.status,
      statusAction: act.action,
      statusReason: act.action === 'gereed' ? null : act.reason,
      statusAt: act.at,
      statusBy: account.id,
      statusByName: account.name,
      statusByOrganisation: account.organisation,
      latestVersion: act.frozen ?? section.latestVersion,
    })
    .where(
      and(
        eq(sections.id, section.id),
        eq(sections.generation, section.generation),
        eq(sections.latestVersion, section.latestVersion),
        inArray(sections.status, stillSo),
        eq(headOfLog(database), act.seq),
      ),
    )
    .returning({ id: sections.id });
}

/**
 * Freezes the text as a version; returns a row only when it did. A number that is taken is no error
 * here: somebody was first, and then `updateStatus` changed nothing either.
 */
export function insertVersion({ orm, schema }: Database, act: SectionAct & { frozen: number }) {
  const { account, section, content } = act;
  const version = {
    sectionId: section.id,
    number: act.frozen,
    generation: section.generation,
    seq: act.seq,
    content,
    text: documentToText(content),
    html: documentToHtml(content),
    sha256: documentHash(content),
    cause: 'gereed' as const,
    createdAt: act.at,
    createdBy: account.id,
    createdByName: account.name,
    createdByOrganisation: account.organisation,
  };
  const { versions } = schema;
  return orm
    .insert(versions)
    .values(version)
    .onConflictDoNothing()
    .returning({ number: versions.number });
}

/** The hash that a version carries: hex SHA-256 over the RFC 8785 form of its content, in UTF-8. */
export function documentHash(content: DocumentJson): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Notes the act. The reason is not in it: the logboek holds facts, no text that people wrote. */
export function insertActEntry(database: Database, act: SectionAct) {
  const { account, section } = act;
  const entry = {
    actorId: account.id,
    action: `sectie.${act.action}`,
    subject: sectionId(section.werkgroep, section.nummer),
    result: 'gelukt' as const,
    details: { versie: act.frozen, organisatie: account.organisation },
  };
  return addLogboekEntry(database, entry, act.at);
}
