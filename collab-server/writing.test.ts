import { and, asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../domain/collab/protocol';
import { answerFrame } from './frames';
import { eventually } from './testing/eventually';
import { oneUpdate, storedText, synced } from './testing/text';
import { openWorld, type Place, type World } from './testing/world';
import { appendParagraph } from './testing/y-client';

let world: World;
let lid: string;
let trekker: string;
let reader: string;
/** Set by a test to hold up, or fail, the transactions that append. */
let beforeAppend: (() => Promise<void>) | null = null;
let appends = 0;

beforeAll(async () => {
  world = await openWorld({}, (database) => ({
    ...database,
    async atomically(queries, check) {
      if (queries.length < 3 || !check) return database.atomically(queries, check);
      appends += 1;
      if (beforeAppend) await beforeAppend();
      return database.atomically(queries, check);
    },
  }));
  lid = await world.person('lid', 'lid');
  trekker = await world.person('trekker', 'trekker');
  reader = await world.person('lezer', 'meelezer');
});
afterEach(() => {
  beforeAppend = null;
});
afterAll(() => world.dispose());

const stored = (place: Place) => storedText(world.database, place);

describe('P3 writing', () => {
  it('P3.2 shows nobody anything before it is on disk', async () => {
    const place = world.fresh();
    const [a, b] = [world.client(lid, place), world.client(trekker, place)];
    await synced(a, b);
    await eventually(() => expect(a.saved).toBe(a.sent));
    let letThrough = () => {};
    let held = false;
    beforeAppend = () => {
      held = true;
      return new Promise((resolve) => {
        letThrough = resolve;
      });
    };
    const saved = a.saved;
    a.type('Nog niet op schijf');
    await eventually(() => expect(held).toBe(true));
    // A newcomer, who gets all there is, does not get it; nor does who was there.
    const c = world.client(reader, place);
    await synced(c);
    expect([b.text(), c.text(), await stored(place)]).toEqual(['', '', '']);
    expect(a.saved).toBe(saved);
    beforeAppend = null;
    letThrough();
    await eventually(() => expect(b.text()).toBe('Nog niet op schijf'));
    await eventually(() => expect(c.text()).toBe('Nog niet op schijf'));
    await eventually(() => expect(a.saved).toBe(a.sent));
  });

  it('P3.3 says how many write frames of this socket are on disk', async () => {
    const client = world.client(lid, world.fresh());
    await synced(client);
    for (let i = 0; i < 30; i += 1) client.type(`regel ${i}`);
    await eventually(() => expect(client.saved).toBe(client.sent));
    expect(client.sent).toBeGreaterThanOrEqual(30);
    const counts = client.notices.flatMap((n) => (n.soort === 'opgeslagen' ? [n.frames] : []));
    expect(counts).toEqual([...counts].sort((x, y) => x - y));
  });

  it('P3.4 stores what arrives while a commit is under way in one transaction', async () => {
    const places = [world.fresh(), world.fresh()];
    const clients = places.map((place) => world.client(lid, place));
    await synced(...clients);
    await eventually(() => expect(clients.map((c) => c.saved)).toEqual(clients.map((c) => c.sent)));
    let letThrough = () => {};
    beforeAppend = () => new Promise((resolve) => (letThrough = resolve));
    const before = appends;
    clients[0]?.type('eerste');
    await eventually(() => expect(appends).toBe(before + 1));
    for (const client of clients) for (let i = 0; i < 10; i += 1) client.type(`${i}`);
    // Both sockets have been read when both have been answered.
    const probes = places.map((place) => world.raw(lid, place));
    await Promise.all(probes.map(async (probe) => (await probe.opened()).roundTrip()));
    beforeAppend = null;
    letThrough();
    await eventually(() => expect(clients.map((c) => c.saved)).toEqual(clients.map((c) => c.sent)));
    expect(appends).toBe(before + 2);
  });

  it('P3.5 stores the rest of a group when one in it is refused', async () => {
    const place = world.fresh();
    const [a, b] = [world.client(lid, place), await world.raw(trekker, place).opened()];
    await synced(a);
    await b.roundTrip();
    const { sessions } = world.database.schema;
    let letThrough = () => {};
    beforeAppend = () => new Promise((resolve) => (letThrough = resolve));
    a.type('blijft');
    b.write(oneUpdate('geweigerd'));
    await b.roundTrip();
    // Their session ends while both writes wait for the disk.
    await world.database.orm.delete(sessions).where(eq(sessions.id, trekker));
    beforeAppend = null;
    letThrough();
    expect(await b.closed()).toBe(CLOSE.notLoggedIn);
    await eventually(() => expect(a.saved).toBe(a.sent));
    expect(await stored(place)).toBe('blijft');
    trekker = await world.session('trekker');
  });

  it('P3.6 drops what a reader writes; the reader stays', async () => {
    const place = world.fresh();
    const writer = world.client(lid, place);
    const meelezer = world.client(reader, place);
    const outsider = world.client(await world.person('buiten'), place);
    await synced(writer, meelezer, outsider);
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    const rows = await world.logSize(place);
    const forger = await world.raw(reader, place).opened();
    meelezer.type('mag niet');
    outsider.type('mag ook niet');
    forger.send(answerFrame(oneUpdate('vals antwoord')));
    forger.write(oneUpdate('vals'));
    await forger.roundTrip();
    expect(await world.logSize(place)).toBe(rows);
    writer.type('mag wel');
    await eventually(() => expect(outsider.text()).toContain('mag wel'));
    await eventually(() => expect(meelezer.text()).toContain('mag wel'));
    expect(writer.text()).toBe('mag wel');
    expect(await stored(place)).toBe('mag wel');
    expect([meelezer.closes, outsider.closes, forger.closeCode]).toEqual([[], [], null]);
    expect(forger.notices().filter((notice) => notice.soort === 'opgeslagen')).toEqual([]);
  });

  it('P3.7 waits for all of it when somebody types on before they are asked for what they have', async () => {
    const place = world.fresh();
    const client = await world.raw(lid, place).opened();
    await client.roundTrip();
    const doc = client.document();
    const updates: Uint8Array[] = [];
    doc.on('update', (update) => updates.push(update));
    appendParagraph(doc, 'offline');
    appendParagraph(doc, 'online');
    // Holds nothing that is missing, but an acknowledgement of it would cover the one before.
    doc.getXmlFragment('default').delete(0, 1);
    const [, second, deletion] = updates;
    for (const update of [second, deletion]) {
      client.write(update ?? new Uint8Array());
      await client.roundTrip();
      await eventually(() => expect(world.server.stats().waiting).toBe(0));
      await client.roundTrip();
    }
    expect([client.saved, client.closeCode, await world.logSize(place)]).toEqual([0, null, 1]);
    client.send(answerFrame(Y.encodeStateAsUpdate(doc)));
    await eventually(() => expect(client.saved).toBe(3));
    expect(await stored(place)).toBe('offline\nonline');
    // All it had has been sent: from now on a gap is a gap.
    const elsewhere = new Y.Doc();
    appendParagraph(elsewhere, 'een');
    const before = Y.encodeStateVector(elsewhere);
    appendParagraph(elsewhere, 'twee');
    client.write(Y.encodeStateAsUpdate(elsewhere, before));
    expect(await client.closed()).toBe(CLOSE.refusedChanges);
  });

  it('P3.8 closes with 4409 when an update builds on what the server never got', async () => {
    const place = world.fresh();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update) => updates.push(update));
    for (let i = 0; i < 3; i += 1) doc.getText('t').insert(i, 'x');
    doc.getText('t').delete(0, 1);
    for (const missing of [updates[1], updates[3]]) {
      const client = await world.raw(lid, place).opened();
      await client.roundTrip();
      client.send(answerFrame(Uint8Array.of(0, 0)));
      client.write(missing ?? new Uint8Array());
      expect(await client.closed()).toBe(CLOSE.refusedChanges);
    }
    expect(await world.logSize(place)).toBe(1);
  });

  it('P3.12 writes down who first wrote under a client id', async () => {
    const place = world.fresh();
    const update = oneUpdate('van lid');
    const [a, b] = [world.raw(lid, place), world.raw(trekker, place)];
    await Promise.all([a.opened(), b.opened()]);
    a.write(update);
    await eventually(() => expect(a.saved).toBe(1));
    // An offline copy that holds the lid's text too, after the server lost it.
    const copy = new Y.Doc();
    Y.applyUpdate(copy, update);
    appendParagraph(copy, 'van trekker');
    b.write(Y.encodeStateAsUpdate(copy));
    await eventually(() => expect(b.saved).toBe(1));
    const { writers } = world.database.schema;
    const rows = await world.database.orm
      .select({ clientId: writers.clientId, userId: writers.userId })
      .from(writers)
      .where(and(eq(writers.sectionId, place.sectionId), eq(writers.generation, 1)))
      .orderBy(asc(writers.firstAt));
    const [firstClient] = Y.decodeUpdate(update).structs;
    expect(rows).toEqual([
      { clientId: firstClient?.id.client, userId: 'lid' },
      { clientId: copy.clientID, userId: 'trekker' },
    ]);
  });
});

describe('P3.11 when the disk refuses', () => {
  it('keeps what waits, acknowledges nothing, and stores it once there is room', async () => {
    const place = world.fresh();
    const [a, b] = [world.client(lid, place), world.client(trekker, place)];
    await synced(a, b);
    await eventually(() => expect(a.saved).toBe(a.sent));
    const saved = a.saved;
    let refusals = 0;
    beforeAppend = async () => {
      refusals += 1;
      throw new Error('SQLITE_FULL');
    };
    a.type('wacht');
    await eventually(() => expect(refusals).toBeGreaterThan(2));
    expect(await world.server.healthy()).toBe(false);
    expect([a.saved, b.text()]).toEqual([saved, '']);
    beforeAppend = null;
    await eventually(() => expect(b.text()).toBe('wacht'));
    await eventually(() => expect(a.saved).toBe(a.sent));
    expect(await world.server.healthy()).toBe(true);
    expect(await world.logSize(place)).toBe(2);
  });
});
