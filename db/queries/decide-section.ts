/**
 * Gereed, heropenen, niet van toepassing: each is one transaction. Everything accepted before it
 * is in the frozen version, nothing later is (design decision 3).
 */
import { can } from '../../domain/access/can';
import { replay } from '../../domain/collab/replay';
import type { DocumentJson } from '../../domain/plan/document';
import { documentToHtml } from '../../domain/plan/html';
import {
  decideSectionAction,
  type SectionAction,
  type SectionRefusal,
  type SectionStatus,
} from '../../domain/plan/status';
import { countWords, documentToText, isEmptyDocument } from '../../domain/plan/text';
import { versionId } from '../../domain/plan/version-id';
import { documentFromYDoc } from '../../domain/plan/ydoc';
import type { Database } from '../open';
import { loadSection } from '../update-log';
import { findProjectionState, saveProjection } from './collab';
import type { Account } from './people';
import {
  insertActEntry,
  insertVersion,
  type SectionAct,
  selectRights,
  toPerson,
  updateStatus,
} from './section-acts';
import { findSection, type SectionSummary } from './sections';

export type Decision =
  | { ok: true; sectionId: number; status: SectionStatus; version: string | null }
  | Refusal;

/** Why not, in Dutch, and how the section stands where that explains it. */
export type Refusal =
  | { ok: false; why: 'not-found' | 'forbidden' | 'busy'; message: string }
  | {
      ok: false;
      /** `conflict`: not possible in the present status. `invalid`: the reason is missing. */
      why: 'conflict' | 'invalid';
      refusal: SectionRefusal;
      message: string;
      section: SectionSummary;
    };

/** Ends the transaction; the reason is given back as a value. */
class Stopped extends Error {
  constructor(readonly refusal: Refusal | 'outrun') {
    super('stopped');
  }
}

/** Typing never stops a trekker: each try takes milliseconds, and one gap between commits is enough. */
const MAX_TRIES = 50;

export interface AskedAct {
  slug: string;
  key: string;
  action: SectionAction;
  reason: string;
  /** Now, unless said: the demo tells of earlier days. */
  at?: Date;
}

/**
 * Decides about a section on behalf of a person. Rights, status and log are judged inside the
 * transaction. Publishing the news is the caller's part.
 */
export async function decideSection(
  database: Database,
  account: Account,
  asked: AskedAct,
): Promise<Decision> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await tryToDecide(database, account, asked);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (error.refusal !== 'outrun') return error.refusal;
    }
  }
  const message = 'Er wordt op dit moment te veel geschreven. Wacht even en probeer het opnieuw.';
  return { ok: false, why: 'busy', message };
}

async function tryToDecide(
  database: Database,
  account: Account,
  { slug, key, action, reason, at = new Date() }: AskedAct,
): Promise<Decision> {
  const section = await findSection(database, slug, key);
  if (!section) return { ok: false, why: 'not-found', message: 'Dit onderdeel bestaat niet.' };
  const verdict = can(account, { action: 'section.decide', werkgroep: section.werkgroep });
  if (!verdict.ok) return { ok: false, why: 'forbidden', message: verdict.message };

  const { content, seq } = await readAndProject(database, section.id);
  const { status } = section;
  const decided = decideSectionAction({
    status,
    isEmpty: isEmptyDocument(content),
    action,
    reason,
  });
  if (!decided.ok) {
    const why = decided.why === 'reden-ontbreekt' ? 'invalid' : 'conflict';
    return { ok: false, why, refusal: decided.why, message: decided.message, section };
  }
  const frozen = action === 'gereed' ? section.latestVersion + 1 : null;
  await commit(database, {
    account,
    section,
    action,
    reason: reason.trim(),
    status: decided.next,
    seq,
    content,
    frozen,
    at,
  });
  const version = frozen === null ? null : versionId(section.werkgroep, section.nummer, frozen);
  return { ok: true, sectionId: section.id, status: decided.next, version };
}

/** The text as the log has it now; the row of the section shows it too afterwards. */
async function readAndProject(
  database: Database,
  sectionId: number,
): Promise<{ content: DocumentJson; seq: number }> {
  const { generation, seq, updates } = await loadSection(database, sectionId);
  const { doc } = replay(updates);
  const content = documentFromYDoc(doc);
  doc.destroy();
  const shown = await findProjectionState(database, sectionId);
  if (shown && shown.projectedSeq < seq) {
    await saveProjection(database, {
      sectionId,
      generation,
      seq,
      content,
      text: documentToText(content),
      html: documentToHtml(content),
      words: countWords(content),
      empty: isEmptyDocument(content),
    });
  }
  return { content, seq };
}

async function commit(database: Database, act: SectionAct): Promise<void> {
  const { frozen, section } = act;
  await database.atomically(
    [
      selectRights(database, act.account.id),
      updateStatus(database, act),
      insertActEntry(database, act),
      ...(frozen === null ? [] : [insertVersion(database, { ...act, frozen })]),
    ],
    ([rights, updated, , inserted]) => {
      const verdict = can(toPerson(rights), {
        action: 'section.decide',
        werkgroep: section.werkgroep,
      });
      if (!verdict.ok) throw new Stopped({ ok: false, why: 'forbidden', message: verdict.message });
      if (updated.length === 0) throw new Stopped('outrun');
      if (frozen !== null && inserted?.length !== 1) {
        throw new Error(`version ${frozen} of section ${section.id} is there already`);
      }
    },
  );
}
