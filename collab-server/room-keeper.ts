/** Rooms and the log: loading, catching up, snapshots, putting away, starting afresh. */

import { compact } from '../db/compact';
import type { Database } from '../db/open';
import { findForRoom } from '../db/queries/collab';
import { loadSection, loadSince } from '../db/update-log';
import type { Relay } from '../domain/collab/ports';
import { CLOSE, type CloseCode } from '../domain/collab/protocol';
import { replay } from '../domain/collab/replay';
import type { Limits } from './limits';
import type { Log } from './log';
import { Registry } from './registry';
import { Room } from './room';

export interface RoomKeeperOptions {
  database: Database;
  relay: Relay;
  limits: Limits;
  log: Log;
  /** Brings the row of a section up to its log. */
  project(sectionId: number): Promise<void>;
  /** Looks up again how everyone in a room, and its section, stand. */
  lookAgain(room: Room): void;
}

export class RoomKeeper {
  readonly registry: Registry;
  private readonly compacting = new Set<number>();

  constructor(private readonly options: RoomKeeperOptions) {
    const { limits, log } = options;
    this.registry = new Registry({
      load: (sectionId) => this.load(sectionId),
      beforeUnload: (room) => this.putAway(room),
      limits,
      log,
    });
  }

  private async load(sectionId: number): Promise<Room> {
    const { database, limits, log, relay } = this.options;
    const section = await this.sectionName(sectionId);
    const { updates, ...loaded } = await loadSection(database, sectionId);
    const { doc, broken } = replay(updates);
    if (broken.length > 0) log.error({ sectionId, broken: broken.length }, 'updates left out');
    const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0);
    const { id, slug, key } = section;
    const room = new Room({ ...loaded, section: { id, slug, key }, doc, bytes }, limits, () =>
      relay.publish({ kind: 'presence', slug, key }),
    );
    this.compactIfDue(room);
    return room;
  }

  private async sectionName(sectionId: number) {
    const { section } = await findForRoom(this.options.database, { sectionId, sessionIds: [] });
    if (!section) throw new Error(`there is no section ${sectionId}`);
    return section;
  }

  /** Takes in what another server wrote. */
  async catchUp(room: Room): Promise<void> {
    const since = await loadSince(this.options.database, room.section.id, room.seq);
    if (room.closed) return;
    // A new generation is for the watch to tell; a shorter log is another database.
    if (since.generation !== room.generation) return this.options.lookAgain(room);
    if (since.seq < room.seq) return this.evict(room, CLOSE.restarting);
    try {
      for (const update of since.updates) room.apply(update, null);
      room.seq = since.seq;
    } catch (error) {
      this.options.log.error({ err: error, sectionId: room.section.id }, 'cannot catch up');
      this.evict(room, CLOSE.restarting);
    }
  }

  /** Sends everyone in a room away; who comes back gets a fresh one. */
  evict(room: Room, code: CloseCode): void {
    this.registry.discard(room);
    for (const member of [...room.members]) member.close(code);
    const { slug, key } = room.section;
    this.options.relay.publish({ kind: 'presence', slug, key });
  }

  private async putAway(room: Room): Promise<void> {
    const { id } = room.section;
    await this.options.project(id);
    if (room.sinceSnapshot > this.options.limits.compactEvery / 10) await this.compact(room);
  }

  compactIfDue(room: Room): void {
    const { id } = room.section;
    if (room.sinceSnapshot < this.options.limits.compactEvery || this.compacting.has(id)) return;
    this.compacting.add(id);
    setImmediate(() => {
      void this.compact(room)
        .catch((error) => this.options.log.error({ err: error, sectionId: id }, 'no snapshot'))
        .finally(() => this.compacting.delete(id));
    });
  }

  private async compact(room: Room): Promise<void> {
    const { sinceSnapshot } = room;
    await compact(this.options.database, room.section.id);
    room.sinceSnapshot -= sinceSnapshot;
  }
}
