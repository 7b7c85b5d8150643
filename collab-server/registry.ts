/** The rooms that are open: loaded once, shared, and let go when nobody needs them. */
import type { Limits } from './limits';
import type { Log } from './log';
import type { Room } from './room';

export interface RegistryOptions {
  load(sectionId: number): Promise<Room>;
  /** The last chance to put away what only the room knows; the room may be joined meanwhile. */
  beforeUnload(room: Room): Promise<void>;
  limits: Pick<Limits, 'idleMs'>;
  log: Log;
}

interface Entry {
  /** Shared by everyone who comes while it loads: two loads would be two documents. */
  loading: Promise<Room>;
  room: Room | null;
  /** Who joins or has joined. */
  holds: number;
  timer: NodeJS.Timeout | null;
}

export class Registry {
  private readonly entries = new Map<number, Entry>();
  private closed = false;

  constructor(private readonly options: RegistryOptions) {}

  /** Gives the room of a section and keeps it open until `release`. Rejects when it cannot load. */
  async acquire(sectionId: number): Promise<Room> {
    const entry = this.entries.get(sectionId) ?? this.open(sectionId);
    entry.holds += 1;
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    return entry.loading;
  }

  /** Gives back what `acquire` gave. */
  release(room: Room): void {
    const entry = this.entryOf(room);
    if (!entry) return;
    entry.holds -= 1;
    if (entry.holds === 0) this.unloadLater(entry, room);
  }

  find(sectionId: number): Room | null {
    return this.entries.get(sectionId)?.room ?? null;
  }

  all(): Room[] {
    return [...this.entries.values()].flatMap(({ room }) => (room ? [room] : []));
  }

  /** Forgets a room at once; who comes next gets a fresh one. Its members are the caller's to close. */
  discard(room: Room): void {
    const entry = this.entryOf(room);
    if (!entry) return;
    if (entry.timer) clearTimeout(entry.timer);
    this.entries.delete(room.section.id);
    room.close();
  }

  close(): void {
    this.closed = true;
    for (const room of this.all()) this.discard(room);
  }

  private entryOf(room: Room): Entry | null {
    const entry = this.entries.get(room.section.id);
    return entry?.room === room ? entry : null;
  }

  private open(sectionId: number): Entry {
    const loading = this.options.load(sectionId);
    const entry: Entry = { loading, room: null, holds: 0, timer: null };
    this.entries.set(sectionId, entry);
    loading.then(
      (room) => {
        entry.room = room;
      },
      // Who waits for it hears of the failure; the next one tries again.
      () => this.entries.delete(sectionId),
    );
    return entry;
  }

  private unloadLater(entry: Entry, room: Room): void {
    if (this.closed || entry.timer) return;
    entry.timer = setTimeout(() => {
      entry.timer = null;
      void this.unload(entry, room);
    }, this.options.limits.idleMs);
  }

  private async unload(entry: Entry, room: Room): Promise<void> {
    const isIdle = () => entry.holds === 0 && room.unstored === 0 && this.entryOf(room) === entry;
    try {
      const { seq } = room;
      if (isIdle()) await this.options.beforeUnload(room);
      // Somebody may have come, and even gone, while we were waiting.
      if (isIdle() && room.seq === seq) return this.discard(room);
    } catch (error) {
      this.options.log.error(
        { err: error, sectionId: room.section.id },
        'a room could not be put away',
      );
    }
    if (entry.holds === 0 && this.entryOf(room) === entry) this.unloadLater(entry, room);
  }
}
