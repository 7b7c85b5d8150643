/** A collaboration server on a real port and a real database file, with people to use it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { count, eq } from 'drizzle-orm';
import { type Database, openDatabase } from '../../db/open';
import { addTestUser, openTestDatabase } from '../../db/test-database';
import type { WerkgroepRole } from '../../domain/access/can';
import type { News } from '../../domain/collab/ports';
import type { SectionStatus } from '../../domain/plan/status';
import { type CollabServer, createCollabServer } from '../collab-server';
import type { Limits } from '../limits';
import { RawClient } from './raw-client';
import { YClient } from './y-client';

/** Quick enough for tests; what a test is about, it sets itself. */
export const QUICK: Partial<Limits> = {
  presenceNewsMs: 20,
  projectAfterMs: 10,
  projectWithinMs: 50,
  idleMs: 20,
};

export interface Place {
  slug: string;
  key: string;
  sectionId: number;
}

export interface World {
  database: Database;
  /** For opening the same file again. */
  url: string;
  server: CollabServer;
  /** `ws://localhost:PORT/collab` */
  address: string;
  place: Place;
  /** A section that no test has used yet. */
  fresh(): Place;
  news: News[];
  /** Adds a person with a role in every werkgroep and gives a session for them. */
  person(id: string, role?: WerkgroepRole | 'programmateam' | null): Promise<string>;
  session(userId: string, expiresAt?: Date): Promise<string>;
  /** A y-websocket client. */
  client(session: string, place?: Place, params?: Record<string, string>): YClient;
  raw(session: string, place?: Place, options?: RawOptions): RawClient;
  setStatus(status: SectionStatus, place?: Place): Promise<void>;
  setRole(userId: string, role: WerkgroepRole | null): Promise<void>;
  logSize(place?: Place): Promise<number>;
  /** Ends all clients. */
  sendHome(): void;
  /** Stops the server and starts another one on the same database. */
  restart(limits?: Partial<Limits>): Promise<void>;
  dispose(): Promise<void>;
}

export interface RawOptions {
  query?: string;
  origin?: string;
  path?: string;
}

export async function openWorld(
  limits: Partial<Limits> = {},
  wrap: (database: Database) => Database = (database) => database,
): Promise<World> {
  const { database, url, programme, dispose } = await openTestDatabase();
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const clients: { destroy(): void }[] = [];
  const news: News[] = [];
  const numbers = programme.werkgroepen.map(({ nummer }) => nummer);
  const places = await findPlaces(database);
  const fresh = () => {
    const place = places.shift();
    if (!place) throw new Error('every section has been used');
    return place;
  };

  const launch = async (own: Partial<Limits>) => {
    const server = createCollabServer({
      database: wrap(database),
      publicOrigins: ['https://samenspoor.example'],
      limits: { ...QUICK, ...own },
    });
    server.subscribe((item) => news.push(item));
    await server.start();
    return server;
  };
  const world: World = {
    database,
    url,
    server: await launch(limits),
    address: `ws://127.0.0.1:${port}/collab`,
    place: fresh(),
    fresh,
    news,
    async person(id, role = null) {
      const programmateam = role === 'programmateam';
      const own = role && role !== 'programmateam' ? numbers.map((nummer) => [nummer, role]) : [];
      await addTestUser(database, { id, programmateam }, Object.fromEntries(own));
      return world.session(id);
    },
    async session(userId, expiresAt = new Date(Date.now() + 3_600_000)) {
      const id = `s-${userId}-${news.length}-${Math.random().toString(36).slice(2)}`;
      const createdAt = new Date();
      await database.orm
        .insert(database.schema.sessions)
        .values({ id, userId, expiresAt, createdAt, device: 'test' });
      return id;
    },
    client(session, place = world.place, params = {}) {
      const client = new YClient(world.address, `${place.slug}/${place.key}`, session, params);
      clients.push(client);
      return client;
    },
    raw(session, place = world.place, { query = '', origin, path } = {}) {
      const target = path ?? `/${place.slug}/${place.key}${query}`;
      const client = new RawClient(world.address + target, session, origin);
      clients.push(client);
      return client;
    },
    async setStatus(status, place = world.place) {
      const { sections } = database.schema;
      await database.orm.update(sections).set({ status }).where(eq(sections.id, place.sectionId));
      world.server.publish({ kind: 'section-status', status, ...place });
    },
    async setRole(userId, role) {
      const { memberships } = database.schema;
      const { orm } = database;
      await orm.delete(memberships).where(eq(memberships.userId, userId));
      const since = new Date();
      const rows = role ? numbers.map((werkgroep) => ({ werkgroep, userId, role, since })) : [];
      if (rows.length > 0) await orm.insert(memberships).values(rows);
      world.server.publish({ kind: 'rights', userId });
    },
    async logSize(place = world.place) {
      const { updateLog } = database.schema;
      const [row] = await database.orm
        .select({ n: count() })
        .from(updateLog)
        .where(eq(updateLog.sectionId, place.sectionId));
      return row?.n ?? 0;
    },
    sendHome() {
      for (const client of clients.splice(0)) client.destroy();
    },
    async restart(own = limits) {
      await world.server.close();
      world.server = await launch(own);
    },
    async dispose() {
      world.sendHome();
      await world.server.close();
      http.close();
      await dispose();
    },
  };
  http.on('upgrade', (request, socket, head) => world.server.handleUpgrade(request, socket, head));
  return world;
}

async function findPlaces({ orm, schema }: Database): Promise<Place[]> {
  const { sections, werkgroepen } = schema;
  return orm
    .select({ slug: werkgroepen.slug, key: sections.key, sectionId: sections.id })
    .from(sections)
    .innerJoin(werkgroepen, eq(werkgroepen.nummer, sections.werkgroep));
}

/** Opens the file of a world a second time, as after a crash. */
export const reopen = (world: World): Promise<Database> => openDatabase(world.url);
