/** The collaboration server on the network: one room per section at /collab/{slug}/{key}. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Database } from '../db/open';
import type { CollaborationPort, PresentPerson, Relay } from '../domain/collab/ports';
import { CLOSE } from '../domain/collab/protocol';
import { CollabCore } from './collab-core';
import type { JoinRequest } from './judge';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { type Log, silentLog } from './log';
import { createMemoryRelay } from './relay';
import { attach, wireOf } from './socket-wire';
import { isOwnOrigin, readJoinRequest } from './upgrade';

export interface CollabServerOptions {
  database: Database;
  /** Origins of our own pages, beside that of the Host header. */
  publicOrigins: readonly string[];
  /** Default: news stays in this process. */
  relay?: Relay;
  limits?: Partial<Limits>;
  log?: Log;
}

export interface CollabStats {
  sockets: number;
  rooms: number;
  waiting: number;
}

export interface CollabServer extends CollaborationPort {
  /** Takes an HTTP upgrade for a path under /collab/. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Brings the rows of all sections up to what the log holds, and starts the heartbeat. */
  start(): Promise<void>;
  /** What is open now; `waiting`: writes that are not on disk yet. */
  stats(): CollabStats;
  /** Stops: no new work, everything on disk, rows up to date, sockets closed with 1012. At most 4 s. */
  close(): Promise<void>;
}

/** Larger than a client may send, so that a frame that is too large can be refused with 4413. */
const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;
const STORE_WITHIN_MS = 2000;
const PROJECT_WITHIN_MS = 1200;
const GOODBYE_WITHIN_MS = 400;

export function createCollabServer(options: CollabServerOptions): CollabServer {
  const log = options.log ?? silentLog;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const relay = options.relay ?? createMemoryRelay(log);
  const core = new CollabCore({ database: options.database, relay, limits, log });
  return new NetworkServer(core, relay, limits, log, options);
}

class NetworkServer implements CollabServer {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: MAX_PAYLOAD_BYTES,
  });
  private heart: NodeJS.Timeout | null = null;
  private closing: Promise<void> | null = null;

  constructor(
    private readonly core: CollabCore,
    private readonly relay: Relay,
    private readonly limits: Limits,
    private readonly log: Log,
    private readonly options: CollabServerOptions,
  ) {}

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    this.sockets.handleUpgrade(request, socket, head, (client) => this.welcome(client, request));
  }

  async start(): Promise<void> {
    await this.core.projector.flush();
    this.heart = setInterval(() => this.beat(), this.limits.pingEveryMs);
    this.heart.unref();
  }

  close(): Promise<void> {
    this.closing ??= this.stop();
    return this.closing;
  }

  publish: Relay['publish'] = (news) => this.relay.publish(news);
  subscribe: Relay['subscribe'] = (listener) => this.relay.subscribe(listener);

  presence(slug: string): Record<string, PresentPerson[]> {
    const rooms = this.core.rooms.registry.all().filter((room) => room.section.slug === slug);
    const bySection = rooms.map((room) => [room.section.key, room.attendance.people()] as const);
    return Object.fromEntries(bySection.filter(([, people]) => people.length > 0));
  }

  flush(sectionId?: number): Promise<void> {
    return this.core.projector.flush(sectionId);
  }

  stats(): CollabStats {
    const { connections, rooms, gate } = this.core;
    return { sockets: connections.size, rooms: rooms.registry.all().length, waiting: gate.waiting };
  }

  async healthy(): Promise<boolean> {
    if (this.closing || !this.core.gate.healthy) return false;
    try {
      await this.core.reachLog();
      return true;
    } catch {
      return false;
    }
  }

  private welcome(client: WebSocket, request: IncomingMessage): void {
    const connection = this.core.connect(wireOf(client));
    attach(client, connection, this.log);
    if (this.closing) {
      connection.close(CLOSE.restarting);
      return;
    }
    const { origin, host } = request.headers;
    if (!isOwnOrigin({ origin, host }, this.options.publicOrigins)) {
      connection.close(CLOSE.noAccess);
      return;
    }
    const asked: JoinRequest = readJoinRequest(request);
    void this.core.join(connection, asked);
  }

  private beat(): void {
    for (const connection of this.core.connections) connection.beat();
    void this.core.lookAround();
  }

  private async stop(): Promise<void> {
    if (this.heart) clearInterval(this.heart);
    for (const connection of this.core.connections) connection.deafen();
    const stored = await this.core.gate.drain(STORE_WITHIN_MS);
    if (!stored) this.log.error({}, 'stopped before everything was on disk; clients keep it');
    for (const connection of this.core.connections) connection.close(CLOSE.restarting);
    await within(PROJECT_WITHIN_MS, this.flush()).catch((error) => {
      // The log has it: the next start brings the rows up to date.
      this.log.warn({ err: error }, 'stopped before all text was projected');
    });
    this.core.close();
    await within(GOODBYE_WITHIN_MS, this.goodbyes()).catch(() => {
      for (const client of this.sockets.clients) client.terminate();
    });
  }

  private async goodbyes(): Promise<void> {
    const open = [...this.sockets.clients];
    await Promise.all(open.map((client) => new Promise((done) => client.once('close', done))));
  }
}

/** Rejects when it takes longer. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
