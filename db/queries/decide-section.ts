/**
 * Gereed, heropenen, niet van toepassing: each is one transaction. Everything accepted before it
 * is in the frozen version, nothing later is (design decision 3).
 */
import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { can } from '../../domain/access/can';
import { canonicalJson } from '../../domain/plan/canonical';
import type { DocumentJson } from '../../domain/plan/document';
import { documentToHtml } from '../../domain/plan/html';
import {
  decideSectionAction,
  type SectionAction,
  SECTION_STATUSES,
  isOpenForWriting,
  type SectionStatus,
} from '../../domain/plan/status';
import { countWords, documentToText, isEmptyDocument } from '../../domain/plan/text';
import { versionId } from '../../domain/plan/version-id';
import { documentFromUpdates } from '../../domain/plan/ydoc';
import type { Database } from '../open';
import { loadSection } from '../update-log';
import { addLogboekEntry } from './logboek';
import type { Account } from './people';
import { findSection, type SectionDetail } from './sections';

export type Decision =
  | { ok: true; status: SectionStatus; version: string | null }
  /** Not allowed at all, or not possible in the present status. */
  | { ok: false; why: 'not-found' | 'forbidden' | 'conflict' | 'invalid'; message: string };

/** Somebody wrote or decided between reading and committing: read again. */
class Outrun extends Error {}

/** Typing never stops a trekker: each try takes milliseconds, and one gap between commits is enough. */
const MAX_TRIES = 50;

interface Asked {
  slug: string;
  key: string;
  action: SectionAction;
  reason: string;
}

/** Decides about a section on behalf of a person. Publishing the news is the caller's part. */
export async function decideSection(
  database: Database,
  account: Account,
  asked: Asked,
): Promise<Decision> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await tryToDecide(database, account, asked);
    } catch (error) {
      if (!(error instanceof Outrun)) throw error;
    }
  }
  const message = 'Er wordt op dit moment te veel geschreven. Wacht even en probeer het opnieuw.';
  return { ok: false, why: 'conflict', message };
}

async function tryToDecide(database: Database, account: Account, asked: Asked): Promise<Decision> {
  const section = await findSection(database, asked.slug, asked.key);
  if (!section) return { ok: false, why: 'not-found', message: 'Dit onderdeel bestaat niet.' };
  const verdict = can(account, { action: 'section.decide', werkgroep: section.werkgroep });
  if (!verdict.ok) return { ok: false, why: 'forbidden', message: verdict.message };

  const log = await loadSection(database, section.id);
  const content = documentFromUpdates(log.updates);
  const { action, reason } = asked;
  const { status } = section;
  const next = decideSectionAction({ status, isEmpty: isEmptyDocument(content), action, reason });
  if (!next.ok) {
    const why = next.why === 'reden-ontbreekt' ? 'invalid' : 'conflict';
    return { ok: false, why, message: next.message };
  }
  const frozen = action === 'gereed' ? section.latestVersion + 1 : null;
  await commit(database, account, section, {
    ...asked,
    status: next.next,
    seq: log.seq,
    content,
    frozen,
  });
  const version = frozen && versionId(section.werkgroep, section.nummer, frozen);
  return { ok: true, status: next.next, version: version || null };
}

interface Outcome extends Asked {
  status: SectionStatus;
  /** Newest update in the log when the section was read. */
  seq: number;
  content: DocumentJson;
  /** Number of the version to freeze, or null. */
  frozen: number | null;
}

async function commit(
  database: Database,
  account: Account,
  section: SectionDetail,
  outcome: Outcome,
): Promise<void> {
  const now = new Date();
  const queries = [
    updateStatus(database, account, section, outcome, now),
    addLogboekEntry(database, logEntry(account, section, outcome), now),
    ...(outcome.frozen ? [freeze(database, account, section, outcome, now)] : []),
  ] as const;
  await database.atomically(queries, ([updated]) => {
    if ((updated as unknown[]).length === 0) throw new Outrun();
  });
}

/** Changes the row only if nobody decided or wrote since it was read. */
function updateStatus(
  { orm, schema: { sections, updateLog } }: Database,
  account: Account,
  section: SectionDetail,
  outcome: Outcome,
  now: Date,
) {
  const newest = orm
    .select({ seq: sql`coalesce(max(${updateLog.seq}), 0)` })
    .from(updateLog)
    .where(
      and(eq(updateLog.sectionId, section.id), eq(updateLog.generation, section.generation)),
    );
  // An open section may have gone from leeg to in bewerking meanwhile: that is the projector's.
  const stillSo = isOpenForWriting(section.status)
    ? SECTION_STATUSES.filter(isOpenForWriting)
    : [section.status];
  return orm
    .update(sections)
    .set({
      status: outcome.status,
      statusAction: outcome.action,
      statusReason: outcome.action === 'gereed' ? null : outcome.reason.trim(),
      statusAt: now,
      statusBy: account.id,
      statusByName: account.name,
      statusByOrganisation: account.organisation,
      latestVersion: outcome.frozen ?? section.latestVersion,
      ...projection(outcome.content),
      projectedSeq: outcome.seq,
    })
    .where(
      and(
        eq(sections.id, section.id),
        eq(sections.generation, section.generation),
        eq(sections.latestVersion, section.latestVersion),
        inArray(sections.status, stillSo),
        eq(newest, outcome.seq),
      ),
    )
    .returning({ id: sections.id });
}

const projection = (content: DocumentJson) => ({
  content,
  text: documentToText(content),
  html: documentToHtml(content),
  words: countWords(content),
});

function freeze(
  { orm, schema }: Database,
  account: Account,
  section: SectionDetail,
  { content, frozen, seq }: Outcome,
  now: Date,
) {
  const canonical = canonicalJson(content);
  return orm.insert(schema.versions).values({
    sectionId: section.id,
    number: frozen ?? 0,
    generation: section.generation,
    seq,
    content,
    text: documentToText(content),
    html: documentToHtml(content),
    sha256: createHash('sha256').update(canonical).digest('hex'),
    cause: 'gereed',
    createdAt: now,
    createdBy: account.id,
    createdByName: account.name,
    createdByOrganisation: account.organisation,
  });
}

function logEntry(account: Account, section: SectionDetail, { action, frozen }: Outcome) {
  const id = versionId(section.werkgroep, section.nummer, frozen ?? section.latestVersion);
  return {
    actorId: account.id,
    action: `sectie.${action}`,
    subject: id.replace(/-v\d+$/, ''),
    result: 'gelukt' as const,
    details: { versie: frozen, organisatie: account.organisation },
  };
}
