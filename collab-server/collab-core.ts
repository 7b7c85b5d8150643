/**
 * The collaboration server without sockets: who may come in, the rooms, and what connects them to
 * the database. `collab-server.ts` puts it on the network, tests on pairs in memory.
 */

import { compact } from '../db/compact';
import type { Database } from '../db/open';
import { findForJoin, findForRoom } from '../db/queries/collab';
import { appendUpdates, loadSection, loadSince } from '../db/update-log';
import type { News, Relay } from '../domain/collab/ports';
import { CLOSE, type CloseCode } from '../domain/collab/protocol';
import { replay } from '../domain/collab/replay';
import { Connection, type Wire } from './connection';
import { type JoinRequest, judgeJoin, judgeWrite } from './judge';
import type { Limits } from './limits';
import type { Log } from './log';
import { Projector } from './projector';
import { Registry } from './registry';
import { Room } from './room';
import { StandingWatch } from './standing-watch';
import { Visitor } from './visitor';
import { type Write, WriteGate } from './write-gate';

export interface CollabCoreOptions {
  database: Database;
  relay: Relay;
  limits: Limits;
  log: Log;
}

/** How often a join may be overtaken by a new generation before it is sent away. */
const MAX_JOIN_TRIES = 3;

export class CollabCore {
  readonly connections = new Set<Connection>();
  readonly registry: Registry;
  readonly projector: Projector;
  readonly gate: WriteGate;
  private readonly watch: StandingWatch;
  private readonly compacting = new Set<number>();
  private readonly unsubscribe: () => void;
  /** Counts news about rights and status, to see what a join may have missed. */
  private newsHeard = 0;

  constructor(private readonly options: CollabCoreOptions) {
    const { database, relay, limits, log } = options;
    this.registry = new Registry({
      load: (sectionId) => this.load(sectionId),
      beforeUnload: (room) => this.putAway(room),
      limits,
      log,
    });
    this.projector = new Projector({
      database,
      live: (sectionId) => this.registry.find(sectionId),
      publish: (news) => relay.publish(news),
      limits,
      log,
    });
    this.gate = new WriteGate({
      append: (batch) => appendUpdates(database, batch, judgeWrite),
      catchUp: (room) => this.catchUp(room),
      onStored: (room, writes) => this.onStored(room, writes),
      onBroken: (room) => this.evict(room, CLOSE.restarting),
      limits,
      log,
    });
    this.watch = new StandingWatch({
      find: (asked) => findForRoom(database, asked),
      evict: (room) => this.evict(room, CLOSE.refusedChanges),
      log,
    });
    this.unsubscribe = relay.subscribe((news) => this.hear(news));
  }

  /** Takes a new socket. Whether it may stay shows later, as a close code. */
  connect(wire: Wire): Connection {
    const { limits, log } = this.options;
    const connection = new Connection(wire, limits, log, (ended) => this.connections.delete(ended));
    this.connections.add(connection);
    return connection;
  }

  /** Lets somebody in, or closes the connection with the reason. */
  async join(connection: Connection, asked: JoinRequest): Promise<void> {
    try {
      for (let tries = 0; tries < MAX_JOIN_TRIES; tries += 1) {
        if (!connection.open || (await this.tryToJoin(connection, asked))) return;
      }
    } catch (error) {
      // An empty document instead of one that did not load would be stored over the real one.
      this.options.log.error({ err: error, slug: asked.slug, key: asked.key }, 'a join failed');
    }
    connection.close(CLOSE.tryAgain);
  }

  /** False when the section started afresh meanwhile. */
  private async tryToJoin(connection: Connection, asked: JoinRequest): Promise<boolean> {
    const heard = this.newsHeard;
    const found = await findForJoin(this.options.database, asked);
    const verdict = judgeJoin(asked, found.participant, found.section);
    if (!verdict.ok) {
      connection.close(verdict.code);
      return true;
    }
    const { participant, section } = verdict;
    const room = await this.registry.acquire(section.id);
    if (!connection.open || room.closed || room.generation !== section.generation) {
      this.registry.release(room);
      if (room.generation < section.generation) this.evict(room, CLOSE.refusedChanges);
      return !connection.open;
    }
    const visitor = new Visitor(connection, room, this.desk, participant);
    visitor.judge(participant, section);
    room.join(visitor);
    connection.admit(visitor);
    if (this.newsHeard !== heard) this.watch.lookAgain(room);
    return true;
  }

  /** Looks up everyone's rights again, a room at a time; the heartbeat does this now and then. */
  async lookAround(): Promise<void> {
    for (const room of this.registry.all()) {
      this.watch.lookAgain(room);
      await new Promise(setImmediate);
    }
  }

  /** Rejects when the log cannot be reached. */
  async reachLog(): Promise<void> {
    await findForJoin(this.options.database, { sessionId: '', slug: '', key: '' });
  }

  close(): void {
    this.unsubscribe();
    this.projector.close();
    this.registry.close();
  }

  private readonly desk = {
    submit: (write: Write) => this.gate.submit(write),
    lookAgain: (room: Room) => this.watch.lookAgain(room),
    left: (visitor: Visitor, room: Room) => {
      room.leave(visitor);
      this.registry.release(room);
    },
  };

  private hear(news: News): void {
    if (news.kind === 'section-status') {
      this.newsHeard += 1;
      const room = this.registry.find(news.sectionId);
      if (room) this.watch.lookAgain(room);
    }
    if (news.kind === 'rights') {
      this.newsHeard += 1;
      for (const room of this.registry.all()) {
        const isHere = [...room.members].some((member) => member.identity.id === news.userId);
        if (isHere) this.watch.lookAgain(room);
      }
    }
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

  private onStored(room: Room, writes: readonly Write[]): void {
    for (const { sender } of writes) room.attendance.wrote(sender.userId);
    this.projector.touch(room.section.id);
    this.compactIfDue(room);
  }

  /** Takes in what another server wrote. */
  private async catchUp(room: Room): Promise<void> {
    const since = await loadSince(this.options.database, room.section.id, room.seq);
    if (room.closed) return;
    // A new generation is for the watch to tell; a shorter log is another database.
    if (since.generation !== room.generation) return this.watch.lookAgain(room);
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
  private evict(room: Room, code: CloseCode): void {
    this.registry.discard(room);
    for (const member of [...room.members]) member.close(code);
    const { slug, key } = room.section;
    this.options.relay.publish({ kind: 'presence', slug, key });
  }

  private async putAway(room: Room): Promise<void> {
    const { id } = room.section;
    await this.projector.flush(id);
    if (room.sinceSnapshot > this.options.limits.compactEvery / 10) await this.compact(room);
  }

  private compactIfDue(room: Room): void {
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
