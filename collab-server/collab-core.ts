/**
 * The collaboration server without sockets: who may come in, the rooms, and what connects them to
 * the database. `collab-server.ts` puts it on the network, tests on pairs in memory.
 */

import type { Database } from '../db/open';
import { findForJoin, findForRoom } from '../db/queries/collab';
import { appendUpdates } from '../db/update-log';
import type { News, Relay } from '../domain/collab/ports';
import { CLOSE } from '../domain/collab/protocol';
import { Connection, type Wire } from './connection';
import { type JoinRequest, judgeJoin, judgeWrite } from './judge';
import type { Limits } from './limits';
import type { Log } from './log';
import { Projector } from './projector';
import type { Room } from './room';
import { RoomKeeper } from './room-keeper';
import { StandingWatch } from './standing-watch';
import { Visitor } from './visitor';
import { WriteGate } from './write-gate';
import type { Write } from './write-plan';

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
  readonly rooms: RoomKeeper;
  readonly projector: Projector;
  readonly gate: WriteGate;
  private readonly watch: StandingWatch;
  private readonly unsubscribe: () => void;
  /** Counts news about rights and status, to see what a join may have missed. */
  private newsHeard = 0;

  constructor(private readonly options: CollabCoreOptions) {
    const { database, relay, limits, log } = options;
    this.projector = new Projector({
      database,
      live: (sectionId) => this.rooms.registry.find(sectionId),
      publish: (news) => relay.publish(news),
      limits,
      log,
    });
    this.rooms = new RoomKeeper({
      ...options,
      project: (sectionId) => this.projector.flush(sectionId),
      lookAgain: (room) => this.watch.lookAgain(room),
    });
    this.gate = new WriteGate({
      append: (batch) => appendUpdates(database, batch, judgeWrite),
      catchUp: (room) => this.rooms.catchUp(room),
      onStored: (room, writes) => this.onStored(room, writes),
      onBroken: (room) => this.rooms.evict(room, CLOSE.restarting),
      limits,
      log,
    });
    this.watch = new StandingWatch({
      find: (asked) => findForRoom(database, asked),
      evict: (room) => this.rooms.evict(room, CLOSE.refusedChanges),
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
    const room = await this.rooms.registry.acquire(section.id);
    if (!connection.open || room.closed || room.generation !== section.generation) {
      this.rooms.registry.release(room);
      if (room.generation < section.generation) this.rooms.evict(room, CLOSE.refusedChanges);
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
    for (const room of this.rooms.registry.all()) {
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
    this.rooms.registry.close();
  }

  private readonly desk = {
    submit: (write: Write) => this.gate.submit(write),
    lookAgain: (room: Room) => this.watch.lookAgain(room),
    left: (visitor: Visitor, room: Room) => {
      room.leave(visitor);
      this.rooms.registry.release(room);
    },
  };

  private hear(news: News): void {
    if (news.kind === 'section-status') {
      this.newsHeard += 1;
      const room = this.rooms.registry.find(news.sectionId);
      if (room) this.watch.lookAgain(room);
    }
    if (news.kind === 'rights') {
      this.newsHeard += 1;
      for (const room of this.rooms.registry.all()) {
        const isHere = [...room.members].some((member) => member.identity.id === news.userId);
        if (isHere) this.watch.lookAgain(room);
      }
    }
  }

  private onStored(room: Room, writes: readonly Write[]): void {
    for (const { sender } of writes) room.attendance.wrote(sender.userId);
    this.projector.touch(room.section.id);
    this.rooms.compactIfDue(room);
  }
}
