import { and, asc, eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Database } from '../db/open';
import { addTestUser, openTestDatabase, type TestDatabase } from '../db/test-database';
import { loadSection } from '../db/update-log';
import { replay } from '../domain/collab/replay';
import { createInitialUpdate } from '../domain/plan/ydoc';
import { CollabCore } from './collab-core';
import { DEFAULT_LIMITS } from './limits';
import { silentLog } from './log';
import { createMemoryRelay } from './relay';
import { createRandom, type Random } from './testing/random';
import { SimClient } from './testing/sim-client';

const HISTORIES = Number(process.env.HISTORIES ?? 300);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const USERS = ['a', 'b', 'c', 'd'];

let opened: TestDatabase;
let database: Database;
let core: CollabCore;
const relay = createMemoryRelay(silentLog);
let slug = '';

beforeAll(async () => {
  opened = await openTestDatabase();
  database = opened.database;
  slug = opened.programme.werkgroepen.find(({ nummer }) => nummer === 1)?.slug ?? '';
  const limits = { ...DEFAULT_LIMITS, compactEvery: 10, idleMs: 0, projectAfterMs: 0 };
  core = new CollabCore({ database, relay, limits, log: silentLog });
  const times = { expiresAt: new Date(Date.now() + 3_600_000), createdAt: new Date() };
  for (const id of USERS) {
    await addTestUser(database, { id }, { 1: 'lid' });
    const { sessions } = database.schema;
    await database.orm.insert(sessions).values({ id: `s-${id}`, userId: id, device: '', ...times });
  }
});
afterAll(async () => {
  core.close();
  await opened.dispose();
});

/** One section with its people, and what must be true of them at every moment. */
class History {
  readonly clients: SimClient[];
  private readonly mayWrite = new Map(USERS.map((id) => [id, true]));
  private open = true;
  everClosed = false;
  /** Marks of edits that clients were promised. */
  durable = 0;
  /** What the log adds up to, followed row by row. */
  private readonly mirror = new Y.Doc();
  private checkedSeq: number;

  private constructor(
    private readonly random: Random,
    private readonly sectionId: number,
    key: string,
    firstSeq: number,
  ) {
    this.checkedSeq = firstSeq;
    // The first person is on two devices.
    this.clients = [...USERS, 'a'].map((id, i) => {
      const asked = {
        sessionId: `s-${id}`,
        slug,
        key,
        schemaVersion: null,
        generation: null,
        userId: null,
      };
      return new SimClient(`${id}${i}`, core, asked);
    });
  }

  static async start(random: Random, key: string): Promise<History> {
    const { sections, updateLog } = database.schema;
    const empty = { content: { type: 'doc' as const, content: [] }, text: '', html: '', words: 0 };
    const [section] = await database.orm
      .insert(sections)
      .values({
        ...{ werkgroep: 1, key, nummer: 1, status: 'leeg', generation: 1 },
        ...{ latestVersion: 0, projectedSeq: 0, ...empty },
      })
      .returning({ id: sections.id });
    const sectionId = section?.id ?? 0;
    const update = Buffer.from(createInitialUpdate());
    const [row] = await database.orm
      .insert(updateLog)
      .values({ sectionId, generation: 1, userId: null, update, createdAt: new Date() })
      .returning({ seq: updateLog.seq });
    return new History(random, sectionId, key, row?.seq ?? 0);
  }

  async step(): Promise<void> {
    const client = this.random.pick(this.clients);
    const dice = this.random.below(100);
    if (dice < 30) client.edit(this.random);
    else if (dice < 55) client.travel('up');
    else if (dice < 80) client.travel('down');
    else if (dice < 86) client.connect();
    else if (dice < 89) client.disconnect();
    else if (dice < 92) await this.setRole(this.random.pick(USERS), this.random.below(2) === 0);
    else if (dice < 95) await this.setOpen(this.random.below(2) === 0);
    else await new Promise(setImmediate);
    await this.checkLog();
  }

  /** Everybody may write, is connected, and everything arrives. */
  async settle(): Promise<void> {
    await this.setOpen(true);
    for (const id of USERS) await this.setRole(id, true);
    for (let calm = 0; calm < 3; ) {
      for (const client of this.clients) {
        client.connect();
        client.travel('up');
        client.travel('down');
      }
      if (this.clients.every((client) => client.quiet && client.online)) {
        await core.gate.drain(1000);
        await new Promise(setImmediate);
        calm = this.clients.every((client) => client.quiet) ? calm + 1 : 0;
      }
      await this.checkLog();
    }
  }

  /**
   * Every row that came into the log was by somebody who might write then, while it was open; and
   * what a client was told is on disk, or has from another, is there now.
   */
  private async checkLog(): Promise<void> {
    const { seq, userId, update, sectionId } = database.schema.updateLog;
    const rows = await database.orm
      .select({ seq, userId, update })
      .from(database.schema.updateLog)
      .where(and(eq(sectionId, this.sectionId), gt(seq, this.checkedSeq)))
      .orderBy(asc(seq));
    for (const row of rows) {
      expect([this.open, this.mayWrite.get(row.userId ?? '')]).toEqual([true, true]);
      this.checkedSeq = row.seq;
      Y.applyUpdate(this.mirror, row.update);
    }
    const durable = this.clients.flatMap((client) => client.takeDurable());
    if (durable.length === 0) return;
    this.durable += durable.length;
    const onDisk = new Set(this.mirror.getArray<string>('marks').toArray());
    expect(durable.filter((mark) => !onDisk.has(mark))).toEqual([]);
  }

  private async setRole(userId: string, mayWrite: boolean): Promise<void> {
    await this.checkLog();
    const { memberships } = database.schema;
    const role = mayWrite ? 'lid' : 'meelezer';
    this.mayWrite.set(userId, mayWrite);
    await database.orm.update(memberships).set({ role }).where(eq(memberships.userId, userId));
    // Now and then another process did it, and no news comes.
    if (mayWrite || this.random.below(2)) relay.publish({ kind: 'rights', userId });
  }

  private async setOpen(open: boolean): Promise<void> {
    await this.checkLog();
    const { sections } = database.schema;
    const status = open ? 'in-bewerking' : 'gereed';
    this.open = open;
    this.everClosed ||= !open;
    await database.orm.update(sections).set({ status }).where(eq(sections.id, this.sectionId));
    const { sectionId } = this;
    if (open || this.random.below(2)) {
      relay.publish({ kind: 'section-status', sectionId, slug, key: '', status });
    }
  }

  async log(): Promise<Y.Doc> {
    return replay((await loadSection(database, this.sectionId)).updates).doc;
  }

  end(): void {
    for (const client of this.clients) client.disconnect();
  }
}

async function runHistory(seed: number, name: string): Promise<History> {
  const random = createRandom(seed);
  const history = await History.start(random, name);
  for (const client of history.clients) if (random.below(4)) client.connect();
  for (let steps = 40 + random.below(120); steps > 0; steps -= 1) await history.step();
  await history.settle();
  const log = await history.log();
  for (const { doc, refusals } of history.clients) {
    expect(doc.getText('text').toString()).toBe(log.getText('text').toString());
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(log))).toBe(true);
    // Only what was written while it was closed may cost somebody their copy.
    if (!history.everClosed) expect(refusals).toBe(0);
  }
  history.end();
  return history;
}

it(`P2, P3, P4: in ${HISTORIES} random histories (SEED=${SEED}) all replicas equal the log and nothing accepted is lost`, async () => {
  let refusals = 0;
  let durable = 0;
  for (let n = 0; n < HISTORIES; n += 1) {
    const history = await runHistory(SEED + n, `h-${n}`).catch((error) => {
      throw new Error(`SEED=${SEED + n} HISTORIES=1: ${error.message}`, { cause: error });
    });
    durable += history.durable;
    for (const client of history.clients) refusals += client.refusals;
  }
  if (HISTORIES < 20) return;
  // The histories must have been about something.
  expect(durable).toBeGreaterThan(HISTORIES * 20);
  expect(refusals).toBeGreaterThan(HISTORIES / 10);
}, 600_000);
