/** Who may join and who may write: pure judgements on what the database says. */

import type { Participant, SectionState } from '../db/queries/collab';
import type { Standing } from '../db/standings';
import type { Append } from '../db/update-log';
import { can } from '../domain/access/can';
import { CLOSE, type CloseCode } from '../domain/collab/protocol';
import { DOCUMENT_SCHEMA_VERSION } from '../domain/plan/document-schema';

/** What a client asks for when it connects. */
export interface JoinRequest {
  sessionId: string;
  slug: string;
  key: string;
  /** The client's document schema version, when it gives one. */
  schemaVersion: number | null;
  /** The generation of the copy it holds, when it gives one. */
  generation: number | null;
  /** Whose changes the copy holds, when it says so. */
  userId: string | null;
}

export type JoinVerdict =
  | { ok: true; participant: Participant; section: SectionState }
  | { ok: false; code: CloseCode };

/** Whether somebody may join the room of a section. */
export function judgeJoin(
  asked: JoinRequest,
  participant: Participant | null,
  section: SectionState | null,
): JoinVerdict {
  const no = (code: CloseCode): JoinVerdict => ({ ok: false, code });
  if (!participant) return no(CLOSE.notLoggedIn);
  // Somebody else logged in meanwhile: what one person typed must not go out in another's name.
  if (asked.userId !== null && asked.userId !== participant.person.id) {
    return no(CLOSE.notLoggedIn);
  }
  if (!section) return no(CLOSE.notFound);
  if (!mayRead(participant, section)) return no(CLOSE.noAccess);
  const { schemaVersion, generation } = asked;
  // Written so that what is not a number is refused too.
  if (schemaVersion !== null && !(schemaVersion >= DOCUMENT_SCHEMA_VERSION)) {
    return no(CLOSE.oldSchema);
  }
  if (generation !== null && generation !== section.generation) return no(CLOSE.refusedChanges);
  return { ok: true, participant, section };
}

export function mayRead({ person }: Participant, { werkgroep, key }: SectionState): boolean {
  return can(person, { action: 'section.read', werkgroep, sectionKey: key }).ok;
}

/**
 * What somebody may do in a room now. `writer`: write. `closed`: would write, but the section is
 * closed. `reader`: their role does not let them write, whatever the status.
 */
export type Mode = 'writer' | 'closed' | 'reader';

export function modeOf(
  { person }: Participant,
  { werkgroep, key, status }: Pick<SectionState, 'werkgroep' | 'key' | 'status'>,
): Mode {
  const verdict = can(person, { action: 'section.write', werkgroep, sectionKey: key, status });
  if (verdict.ok) return 'writer';
  return verdict.why === 'section-closed' ? 'closed' : 'reader';
}

/**
 * Why a write is not stored. `stale`: the room has to catch up with the log first, then it may be
 * offered again; the others are final.
 */
export type WriteRefusal = 'session' | 'role' | 'closed' | 'gone' | 'stale';

/** Whether an update may be stored, by what the storing transaction itself has read. */
export function judgeWrite(
  append: Append,
  { participant, section }: Standing,
): WriteRefusal | null {
  if (participant?.person.id !== append.userId) return 'session';
  if (!section) return 'gone';
  const mode = modeOf(participant, section);
  if (mode === 'reader') return 'role';
  if (mode === 'closed' || section.generation !== append.generation) return 'closed';
  return section.head === append.head ? null : 'stale';
}
