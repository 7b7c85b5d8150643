/** One section that people have open: its document and who is there. Knows no socket and no SQL. */
import * as Y from 'yjs';
import type { Participant, SectionState } from '../db/queries/collab';
import type { CloseCode } from '../domain/collab/protocol';
import { Attendance } from './attendance';
import { answerFrame, askFrame, guarded, updateFrame } from './frames';
import type { Limits } from './limits';
import { Presence, type Present } from './presence';
import {
  advance,
  isContained,
  type UpdateFacts,
  withoutKnown,
  writingClients,
} from './update-facts';

/** Somebody who has the section open. */
export interface Member extends Present {
  readonly sessionId: string;
  /** How they and the section stand now; null when their session has ended. */
  judge(participant: Participant | null, section: SectionState): void;
  close(code: CloseCode): void;
}

/** What a room is made from. */
export interface RoomContent {
  section: { id: number; slug: string; key: string };
  generation: number;
  /** The last update of the log that is in `doc`. */
  seq: number;
  doc: Y.Doc;
  /** At least the size of the document, encoded. */
  bytes: number;
  sinceSnapshot: number;
  /** Yjs clients whose writer is known. */
  clients: readonly number[];
}

/** What updates that are accepted but not yet stored will add to the document. */
export interface Staged {
  clocks: Map<number, number>;
  bytes: number;
}

export type Weight =
  /** The document holds all of it already. */
  | { kind: 'nothing-new' }
  /** It builds on something that the document does not hold. */
  | { kind: 'gap' }
  | { kind: 'too-large' }
  /** `update`: the part that is new. */
  | { kind: 'new'; update: Uint8Array; newClients: number[] };

export class Room {
  readonly members = new Set<Member>();
  readonly presence: Presence;
  readonly attendance: Attendance;
  readonly section: RoomContent['section'];
  readonly generation: number;
  readonly doc: Y.Doc;
  seq: number;
  /** Updates in the log after the newest snapshot. */
  sinceSnapshot: number;
  /** Its document is no longer that of the section. */
  closed = false;
  /** Writes that wait for the disk; the room may not go before they are there. */
  unstored = 0;
  private bytes: number;
  private measured = Number.NEGATIVE_INFINITY;
  private readonly writers: Set<number>;

  constructor(
    content: RoomContent,
    private readonly limits: Limits,
    tellPresence: () => void,
  ) {
    this.section = content.section;
    this.generation = content.generation;
    this.doc = content.doc;
    this.seq = content.seq;
    this.bytes = content.bytes;
    this.sinceSnapshot = content.sinceSnapshot;
    this.writers = new Set(content.clients);
    this.presence = new Presence(limits);
    this.attendance = new Attendance(limits, tellPresence);
  }

  join(member: Member): void {
    this.members.add(member);
    this.presence.join(member);
    this.attendance.join(member);
  }

  leave(member: Member): void {
    this.members.delete(member);
    this.presence.leave(member);
    this.attendance.leave(member);
  }

  /** The frame that asks a client for what this document lacks. */
  question(): Uint8Array {
    return askFrame(Y.encodeStateVector(this.doc));
  }

  /**
   * The frame with everything that a client lacks.
   * @throws BadFrame when its state vector is not one
   */
  answer(stateVector: Uint8Array): Uint8Array {
    return answerFrame(guarded(() => Y.encodeStateAsUpdate(this.doc, stateVector)));
  }

  /** Judges what an update adds, on top of what is staged before it; and stages it. */
  weigh(update: Uint8Array, facts: UpdateFacts, staged: Staged): Weight {
    if (isContained(facts, this.doc)) return { kind: 'nothing-new' };
    const known = (client: number) =>
      staged.clocks.get(client) ?? Y.getState(this.doc.store, client);
    const moved = advance(facts, known);
    if (!moved) return { kind: 'gap' };
    const newClients = writingClients(facts, known).filter((client) => !this.writers.has(client));
    const isTooMuch = newClients.length > this.limits.newClients;
    if (isTooMuch || !this.fits(staged.bytes + facts.size)) return { kind: 'too-large' };
    const added = withoutKnown(update, facts, known);
    for (const [client, clock] of moved) staged.clocks.set(client, clock);
    staged.bytes += facts.size;
    return { kind: 'new', update: added, newClients };
  }

  /**
   * Takes an update that is in the log and sends it on.
   * @param from who sent it, and so has it already; null for what another server wrote
   * @throws Error when Yjs cannot apply it; the document is then unusable
   */
  apply(update: Uint8Array, from: Member | null): void {
    Y.applyUpdate(this.doc, update);
    this.bytes += update.byteLength;
    this.sinceSnapshot += 1;
    const frame = updateFrame(update);
    for (const member of this.members) {
      if (member !== from) member.send(frame);
    }
  }

  /** Remembers that these clients have a writer in the database. */
  knowWriters(clients: readonly number[]): void {
    for (const client of clients) this.writers.add(client);
  }

  close(): void {
    this.closed = true;
    this.presence.close();
    this.attendance.close();
    this.doc.destroy();
  }

  /** Sizes add up to more than the document; measuring costs, so only after some growth. */
  private fits(extra: number): boolean {
    const { documentBytes } = this.limits;
    if (this.bytes + extra <= documentBytes) return true;
    if (this.bytes - this.measured < documentBytes / 16) return false;
    this.bytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    this.measured = this.bytes;
    return this.bytes + extra <= documentBytes;
  }
}
