/**
 * Everything that is written goes through here: grouped for all rooms, judged and stored in one
 * transaction, and only then applied, sent on and acknowledged. Nothing that waits is forgotten.
 */
import type { Append, AppendResult } from '../db/update-log';
import type { WriteRefusal } from './judge';
import type { Limits } from './limits';
import type { Log } from './log';
import type { Room } from './room';
import { type Plan, plan, type Sender, type Write } from './write-plan';

export interface GateOptions {
  append(batch: readonly Append[]): Promise<AppendResult<WriteRefusal>>;
  /** Reads what the log holds beyond the room. */
  catchUp(room: Room): Promise<void>;
  /** These writes of a room are stored and sent on. */
  onStored(room: Room, writes: readonly Write[]): void;
  /** The room's document can no longer be trusted. */
  onBroken(room: Room): void;
  limits: Limits;
  log: Log;
}

/** Each refusal leaves a group smaller, and each catching up brings its room forward. */
const MAX_TRIES = 100;
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 2000;

export class WriteGate {
  /** Writes that are not on disk yet. */
  waiting = 0;
  private queue: Write[] = [];
  private bytes = 0;
  private running = false;
  private failures = 0;
  private failingSince = 0;
  private wake: (() => void) | null = null;
  private onIdle: (() => void)[] = [];

  constructor(private readonly options: GateOptions) {}

  /** True while the log takes what it is given. */
  get healthy(): boolean {
    return this.failures === 0;
  }

  /** Takes a write; it is stored with all others of this turn of the event loop. */
  submit(write: Write): void {
    this.queue.push(write);
    this.bytes += write.facts.size;
    write.room.unstored += 1;
    this.waiting += 1;
    if (this.bytes > this.options.limits.unstored.bytes) this.giveUp();
    if (this.running) return;
    this.running = true;
    setImmediate(() => void this.run());
  }

  /** Waits until all is on disk; false when that takes longer than `withinMs`. */
  async drain(withinMs: number): Promise<boolean> {
    if (!this.running) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs);
    });
    const idle = new Promise<boolean>((resolve) => this.onIdle.push(() => resolve(true)));
    const done = await Promise.race([idle, late]);
    clearTimeout(timer);
    if (!done) this.giveUp();
    return done;
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      const group = this.queue.splice(0, this.options.limits.groupSize);
      try {
        await this.store(group);
        this.failures = 0;
        this.release(group);
      } catch (error) {
        this.queue.unshift(...group);
        await this.holdOn(error);
      }
    }
    this.running = false;
    for (const resolve of this.onIdle.splice(0)) resolve();
  }

  /** Stores a group; comes back when every write in it is stored, known already, or refused. */
  private async store(group: readonly Write[]): Promise<void> {
    const current = new Set<Room>();
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { steps, behind } = plan(group, current);
      if (behind) {
        await this.options.catchUp(behind);
        current.add(behind);
        continue;
      }
      const batch = steps.flatMap(({ append }) => (append ? [append] : []));
      const result = batch.length > 0 ? await this.options.append(batch) : NOTHING;
      if (result.ok) return this.settle(steps, result.seqs);
      const writes = steps.filter(({ append }) => append).map(({ write }) => write);
      for (const { index, why } of result.refused) {
        const write = writes[index];
        if (!write) continue;
        if (why !== 'stale') write.sender.refused(why, write.ordinal);
        else await this.options.catchUp(write.room);
      }
    }
    throw new Error('others write faster than this server can catch up');
  }

  private settle(steps: Plan['steps'], seqs: readonly number[]): void {
    const lastStored = new Map<Sender, number>();
    const byRoom = new Map<Room, Write[]>();
    let stored = 0;
    for (const { write, append } of steps) {
      const seq = append ? seqs[stored++] : undefined;
      if (append && seq !== undefined) {
        if (!this.takeIn(write, append, seq)) continue;
        const writes = byRoom.get(write.room);
        if (writes) writes.push(write);
        else byRoom.set(write.room, [write]);
      }
      lastStored.set(write.sender, write.ordinal);
    }
    for (const [sender, ordinal] of lastStored) sender.stored(ordinal);
    for (const [room, writes] of byRoom) this.options.onStored(room, writes);
  }

  /** Applies and sends on what is now in the log; false when the room cannot. */
  private takeIn(
    { room, sender, ordinal }: Write,
    { update, newClients }: Append,
    seq: number,
  ): boolean {
    if (room.closed) return false;
    try {
      room.apply(update, sender);
      room.seq = seq;
      room.knowWriters(newClients);
      return true;
    } catch (error) {
      this.options.log.error(
        { err: error, sectionId: room.section.id, seq },
        'cannot apply an update',
      );
      sender.refused('broken', ordinal);
      this.options.onBroken(room);
      return false;
    }
  }

  /** The disk refuses: wait and try again, for as long as we can keep what waits. */
  private async holdOn(error: unknown): Promise<void> {
    if (this.failures === 0) this.failingSince = performance.now();
    this.failures += 1;
    const { waiting } = this;
    this.options.log.error(
      { err: error, waiting, failures: this.failures },
      'the log refuses writes',
    );
    if (performance.now() - this.failingSince > this.options.limits.unstored.forMs) {
      return this.giveUp();
    }
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.failures - 1));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }

  /** Lets go of what waits. Its writers are told to come back later, and still have their text. */
  private giveUp(): void {
    const lost = this.queue;
    this.queue = [];
    this.release(lost);
    for (const { sender, ordinal } of lost) sender.refused('unstored', ordinal);
    // What comes next gets as long again.
    this.failingSince = performance.now();
    this.wake?.();
  }

  private release(writes: readonly Write[]): void {
    for (const { facts, room } of writes) {
      this.bytes -= facts.size;
      room.unstored -= 1;
      this.waiting -= 1;
    }
  }
}

const NOTHING = { ok: true, seqs: [] } as const;
