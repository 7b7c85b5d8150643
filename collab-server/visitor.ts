/** One person in one room over one connection: what they may do, and what they are told. */

import type { Participant, SectionState } from '../db/queries/collab';
import { CLOSE, type ClientNotice, type CloseCode } from '../domain/collab/protocol';
import type { Connection, Guest } from './connection';
import { type ClientFrame, noticeFrame } from './frames';
import { type Mode, mayRead, modeOf } from './judge';
import { presenceColor } from './presence-color';
import type { Identity } from './presence-state';
import type { Room } from './room';
import { readUpdate } from './update-facts';
import type { FinalRefusal, Sender, Write } from './write-plan';

/** What a visitor hands on. */
export interface Desk {
  submit(write: Write): void;
  /** Looks up again how everyone in the room stands. */
  lookAgain(room: Room): void;
  left(visitor: Visitor, room: Room): void;
}

/** A reader who keeps sending text makes us look up its rights at most this often. */
const LOOK_AGAIN_MS = 1000;

export class Visitor implements Sender, Guest {
  identity: Identity;
  private participant: Participant;
  private mode: Mode = 'reader';
  private told = '';
  /** Write frames received on this connection. */
  private received = 0;
  /** Write frames up to this one are not stored. */
  private droppedUpTo = 0;
  /** Something was dropped: what follows builds on it, until the client sends all it has. */
  private behind = false;
  /** Questions that the client has not answered yet with all it has. */
  private questions = 0;
  /** The last write frame in which the client sent all it had. */
  private wholeAt = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly connection: Connection,
    private readonly room: Room,
    private readonly desk: Desk,
    participant: Participant,
  ) {
    this.participant = participant;
    this.identity = identityOf(participant);
  }

  get sessionId(): string {
    return this.participant.sessionId;
  }

  get userId(): string {
    return this.participant.person.id;
  }

  get organisation(): string {
    return this.participant.organisation;
  }

  get mayWrite(): boolean {
    return this.mode === 'writer';
  }

  send(frame: Uint8Array): void {
    this.connection.send(frame);
  }

  close(code: CloseCode): void {
    this.connection.close(code);
  }

  left(): void {
    this.desk.left(this, this.room);
  }

  /** Takes what the database says now: tells the client, and asks for its text if it may write again. */
  judge(participant: Participant | null, section: SectionState): void {
    if (!participant) {
      this.close(CLOSE.notLoggedIn);
      return;
    }
    if (!mayRead(participant, section)) {
      this.close(CLOSE.noAccess);
      return;
    }
    const before = this.mode;
    this.participant = participant;
    this.mode = modeOf(participant, section);
    this.tell(statusNotice(section, this.mayWrite));
    if (this.mayWrite && before !== 'writer') this.ask();
    const identity = identityOf(participant);
    const isSame = JSON.stringify(identity) === JSON.stringify(this.identity);
    if (!isSame) this.identity = identity;
    if (!isSame || before !== this.mode) this.room.presence.refresh(this);
    if (!isSame) this.room.attendance.changed();
  }

  receive(frame: ClientFrame): void {
    switch (frame.kind) {
      case 'ask':
        this.connection.sendAnswer(this.room.answer(frame.stateVector));
        return;
      case 'write':
        this.write(frame.whole, frame.update);
        return;
      case 'presence':
        this.room.presence.receive(this, frame.states);
        return;
      case 'ask-presence':
        this.room.presence.ask(this);
        return;
      case 'nothing':
        return;
    }
  }

  drops(ordinal: number): boolean {
    return ordinal <= this.droppedUpTo;
  }

  stored(ordinal: number): void {
    this.send(noticeFrame({ soort: 'opgeslagen', frames: ordinal }));
  }

  refused(why: FinalRefusal, ordinal: number): void {
    if (why === 'gap' && this.willBeWhole(ordinal)) return;
    if (why === 'role') {
      this.dropSoFar();
      this.desk.lookAgain(this.room);
      return;
    }
    this.droppedUpTo = Number.POSITIVE_INFINITY;
    this.close(CODES[why]);
  }

  /**
   * Somebody who comes back types on before the server's question has reached them: what they type
   * builds on what they have not sent yet. Their answer will hold it all.
   */
  private willBeWhole(ordinal: number): boolean {
    if (ordinal < this.wholeAt) {
      this.droppedUpTo = Math.max(this.droppedUpTo, this.wholeAt - 1);
      return true;
    }
    if (this.questions === 0) return false;
    this.dropSoFar();
    return true;
  }

  private dropSoFar(): void {
    this.droppedUpTo = this.received;
    this.behind = true;
  }

  private write(whole: boolean, update: Uint8Array): void {
    this.received += 1;
    if (whole) {
      this.wholeAt = this.received;
      this.questions = Math.max(0, this.questions - 1);
    }
    if (this.mode === 'reader') {
      this.ignore(update);
      return;
    }
    if (this.behind && this.mode === 'writer') {
      if (!whole) return;
      this.behind = false;
    }
    const facts = readUpdate(update);
    this.desk.submit({ room: this.room, sender: this, ordinal: this.received, update, facts });
  }

  /** A reader's client also answers and sends; nothing of it counts and the reader stays. */
  private ignore(update: Uint8Array): void {
    if (update.byteLength <= EMPTY_UPDATE_BYTES) return;
    this.behind = true;
    const now = performance.now();
    if (now - this.lookedAt < LOOK_AGAIN_MS) return;
    // They may have been made a lid by another process, which sends us no news.
    this.lookedAt = now;
    this.desk.lookAgain(this.room);
  }

  private ask(): void {
    this.questions += 1;
    this.send(this.room.question());
  }

  private tell(notice: ClientNotice): void {
    const text = JSON.stringify(notice);
    if (text === this.told) return;
    this.told = text;
    this.send(noticeFrame(notice));
  }
}

const EMPTY_UPDATE_BYTES = 2;

const CODES: Record<Exclude<FinalRefusal, 'role'>, CloseCode> = {
  session: CLOSE.notLoggedIn,
  gone: CLOSE.notFound,
  closed: CLOSE.refusedChanges,
  gap: CLOSE.refusedChanges,
  broken: CLOSE.refusedChanges,
  'too-large': CLOSE.tooLarge,
  unstored: CLOSE.tryAgain,
};

function identityOf({ person, name, organisation }: Participant): Identity {
  return { id: person.id, name, organisation, color: presenceColor(person.id) };
}

function statusNotice(section: SectionState, schrijven: boolean): ClientNotice {
  return {
    soort: 'status',
    status: section.status,
    generatie: section.generation,
    schrijven,
    versie: section.latestVersion,
    door: section.statusByName,
    organisatie: section.statusByOrganisation,
    op: section.statusAt?.toISOString() ?? null,
    reden: section.statusReason,
  };
}
