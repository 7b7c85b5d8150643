/** A client in memory whose frames travel only when the test says so. */
import * as Y from 'yjs';
import { CLOSE } from '../../domain/collab/protocol';
import type { CollabCore } from '../collab-core';
import type { Connection } from '../connection';
import { answerFrame, askFrame, updateFrame } from '../frames';
import type { JoinRequest } from '../judge';
import { MemoryWire } from './memory-wire';
import type { Random } from './random';
import { readServerFrame } from './raw-client';

const FROM_SERVER = 'server';

export class SimClient {
  doc = new Y.Doc();
  /** Marks of edits that were acknowledged or came from somebody else, since they were last taken. */
  private durable: string[] = [];
  /** How often it had to start from a fresh copy. */
  refusals = 0;
  private wire = new MemoryWire();
  private connection: Connection | null = null;
  private outbox: { frame: Uint8Array; marks: string[] }[] = [];
  private sent: string[][] = [];
  private read = 0;
  private own = new Set<string>();
  private edits = 0;

  constructor(
    private readonly name: string,
    private readonly core: CollabCore,
    private readonly asked: JoinRequest,
  ) {
    this.listen();
  }

  get online(): boolean {
    return this.connection !== null;
  }

  get quiet(): boolean {
    return this.outbox.length === 0 && this.read === this.wire.sent.length;
  }

  connect(): void {
    if (this.connection) return;
    this.wire = new MemoryWire();
    this.outbox = [];
    this.sent = [];
    this.read = 0;
    this.connection = this.core.connect(this.wire);
    void this.core.join(this.connection, this.asked);
    this.post(askFrame(Y.encodeStateVector(this.doc)));
  }

  /** Everything that is on its way is lost. */
  disconnect(): void {
    const { connection } = this;
    this.connection = null;
    this.outbox = [];
    this.read = this.wire.sent.length;
    connection?.ended();
  }

  takeDurable(): string[] {
    return this.durable.splice(0);
  }

  /** One change of the text, with a mark that says whose and which; or a mere deletion. */
  edit(random: Random): void {
    const { length } = this.doc.getText('text');
    if (length > 8 && random.below(4) === 0) {
      this.doc.getText('text').delete(random.below(length - 2), 2);
      return;
    }
    const mark = `${this.name}.${this.edits++}`;
    this.own.add(mark);
    this.doc.transact(() => {
      const text = this.doc.getText('text');
      if (text.length > 3 && random.below(3) === 0) text.delete(random.below(text.length - 2), 2);
      else text.insert(random.below(text.length + 1), random.pick(['a', 'bé', '🙂', 'lang stuk']));
      this.doc.getArray('marks').push([mark]);
    });
  }

  /** Lets one frame through, to the server or from it. */
  travel(direction: 'up' | 'down'): void {
    if (direction === 'up') this.up();
    else this.down();
  }

  /** What the server closed this connection with, once all before it is read. */
  private followClose(): void {
    if (this.wire.closeCode === null || this.read < this.wire.sent.length) return;
    if (this.wire.closeCode === CLOSE.refusedChanges) {
      this.refusals += 1;
      this.doc.destroy();
      this.doc = new Y.Doc();
      this.listen();
    }
    this.connection = null;
    this.outbox = [];
  }

  private listen(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === FROM_SERVER) return;
      const marks = [...this.own];
      this.own.clear();
      this.post(updateFrame(update), marks);
    });
  }

  private post(frame: Uint8Array, marks: string[] = []): void {
    if (this.connection) this.outbox.push({ frame, marks });
  }

  private up(): void {
    const next = this.outbox.shift();
    if (!next || !this.connection) return;
    if (next.frame[1] !== 0) this.sent.push(next.marks);
    this.connection.receive(next.frame, true);
  }

  private down(): void {
    const bytes = this.wire.sent[this.read];
    if (!bytes) {
      this.followClose();
      return;
    }
    this.read += 1;
    const frame = readServerFrame(bytes);
    if (frame.kind === 'question') {
      const marks = this.marks().filter((mark) => mark.startsWith(`${this.name}.`));
      this.post(answerFrame(Y.encodeStateAsUpdate(this.doc, frame.bytes)), marks);
    } else if (frame.kind === 'answer' || frame.kind === 'update') {
      const before = new Set(this.marks());
      Y.applyUpdate(this.doc, frame.bytes, FROM_SERVER);
      for (const mark of this.marks()) if (!before.has(mark)) this.durable.push(mark);
    } else if (frame.kind === 'notice' && frame.notice.soort === 'opgeslagen') {
      for (const marks of this.sent.slice(0, frame.notice.frames)) {
        this.durable.push(...marks);
      }
    }
  }

  marks(): string[] {
    return this.doc.getArray<string>('marks').toArray();
  }
}
