import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadSection } from '../db/update-log';
import { createCollabServer } from './collab-server';
import { eventually } from './testing/eventually';
import { storedText } from './testing/text';
import { openWorld, type Place, QUICK, type World } from './testing/world';
import { appendParagraph, type YClient } from './testing/y-client';

let world: World;
let lid: string;

beforeAll(async () => {
  world = await openWorld({ compactEvery: 40 });
  lid = await world.person('lid', 'lid');
});
afterEach(() => world.sendHome());
afterAll(() => world.dispose());

async function row(place: Place) {
  const { sections } = world.database.schema;
  const [found] = await world.database.orm
    .select()
    .from(sections)
    .where(eq(sections.id, place.sectionId));
  if (!found) throw new Error('no such section');
  return found;
}

async function joined(place: Place): Promise<YClient> {
  const client = world.client(lid, place);
  await eventually(() => expect(client.synced).toBe(true));
  return client;
}

/** As another process would: straight into the log. */
async function appendToLog({ sectionId }: Place, update: Uint8Array): Promise<void> {
  const { updateLog } = world.database.schema;
  const values = { sectionId, generation: 1, userId: 'lid', createdAt: new Date() };
  await world.database.orm.insert(updateLog).values({ ...values, update: Buffer.from(update) });
}

const logText = (place: Place) => storedText(world.database, place);

describe('P8 rows, snapshots and rooms', () => {
  it('P8.1 projects what is written: text, HTML, words, status, who and when', async () => {
    const place = world.fresh();
    const client = await joined(place);
    const from = world.news.length;
    client.type('Twee woorden');
    await eventually(async () => expect((await row(place)).text).toBe('Twee woorden'));
    const projected = await row(place);
    expect(projected).toMatchObject({
      html: '<p>Twee woorden</p>',
      words: 2,
      status: 'in-bewerking',
      changedBy: 'lid',
      projectedSeq: (await loadSection(world.database, place.sectionId)).seq,
    });
    expect(Date.now() - (projected.changedAt?.getTime() ?? 0)).toBeLessThan(10_000);
    const { slug, key, sectionId } = place;
    expect(world.news.slice(from)).toEqual(
      expect.arrayContaining([
        { kind: 'section-text', slug, key, sectionId },
        { kind: 'section-status', slug, key, sectionId, status: 'in-bewerking' },
      ]),
    );
    await eventually(() => expect(client.status?.status).toBe('in-bewerking'));
  });

  it('P8.1 makes a section empty again when all its text is taken out', async () => {
    const place = world.fresh();
    const client = await joined(place);
    client.type('weg hiermee');
    await eventually(async () => expect((await row(place)).status).toBe('in-bewerking'));
    client.doc.getXmlFragment('default').delete(1, 1);
    await eventually(async () => expect((await row(place)).status).toBe('leeg'));
    await eventually(() => expect(client.status?.status).toBe('leeg'));
  });

  it('P8.2 leaves the status of a closed section alone', async () => {
    const place = world.fresh();
    const client = await joined(place);
    client.type('tekst');
    await eventually(() => expect(client.saved).toBe(client.sent));
    await world.setStatus('gereed', place);
    await world.server.flush(place.sectionId);
    expect(await row(place)).toMatchObject({ status: 'gereed', text: 'tekst' });
  });

  it('P8.3 is up to date after a flush, also without a room, and does nothing twice', async () => {
    const place = world.fresh();
    const doc = new Y.Doc();
    appendParagraph(doc, 'buiten om');
    await appendToLog(place, Y.encodeStateAsUpdate(doc));
    expect((await row(place)).text).toBe('');
    const from = world.news.length;
    await world.server.flush(place.sectionId);
    expect((await row(place)).text).toBe('buiten om');
    const after = await row(place);
    await world.server.flush(place.sectionId);
    expect(await row(place)).toEqual(after);
    const mine = world.news
      .slice(from)
      .filter((n) => 'sectionId' in n && n.sectionId === place.sectionId);
    expect(mine.map((item) => item.kind)).toEqual(['section-text', 'section-status']);
  });

  it('P8.3 never goes back', async () => {
    const place = world.fresh();
    const { sections } = world.database.schema;
    const ahead = { projectedSeq: 1_000_000, text: 'later' };
    await world.database.orm.update(sections).set(ahead).where(eq(sections.id, place.sectionId));
    const client = await joined(place);
    client.type('eerder');
    await eventually(() => expect(client.saved).toBe(client.sent));
    await world.server.flush(place.sectionId);
    expect((await row(place)).text).toBe('later');
  });

  it('P8.4 catches up at the start with what the log holds', async () => {
    const places = [world.fresh(), world.fresh()];
    for (const [i, place] of places.entries()) {
      const doc = new Y.Doc();
      appendParagraph(doc, `voor de start ${i}`);
      await appendToLog(place, Y.encodeStateAsUpdate(doc));
    }
    await world.restart();
    const texts = await Promise.all(places.map(async (place) => (await row(place)).text));
    expect(texts).toEqual(['voor de start 0', 'voor de start 1']);
  });

  it('P8.5 unloads a room that is left, and loads it as it was', async () => {
    const place = world.fresh();
    for (let round = 1; round <= 4; round += 1) {
      const client = await joined(place);
      for (let i = 0; i < 10; i += 1) client.type(`${round}.${i}`);
      await eventually(() => expect(client.saved).toBe(client.sent));
      expect(client.text().split('\n')).toHaveLength(round * 10);
      client.destroy();
      await eventually(() => expect(world.server.stats().rooms).toBe(0));
    }
    expect((await logText(place)).split('\n')).toHaveLength(40);
    expect((await row(place)).text).toBe(await logText(place));
  });

  it('P8.6 makes a snapshot now and then; the log keeps every row', async () => {
    const place = world.fresh();
    const client = await joined(place);
    for (let i = 0; i < 100; i += 1) client.type(`${i}`);
    await eventually(() => expect(client.saved).toBe(client.sent));
    const { snapshots } = world.database.schema;
    const find = () =>
      world.database.orm.select().from(snapshots).where(eq(snapshots.sectionId, place.sectionId));
    await eventually(async () => expect(await find()).toHaveLength(1));
    expect(await world.logSize(place)).toBe(101);
    client.destroy();
    await eventually(() => expect(world.server.stats().rooms).toBe(0));
    const loaded = await loadSection(world.database, place.sectionId);
    expect(loaded.sinceSnapshot).toBeLessThan(100);
    expect((await joined(place)).text()).toBe(client.text());
  });

  it('P8.7 serves a section of which one row in the log cannot be applied', async () => {
    const place = world.fresh();
    const doc = new Y.Doc();
    appendParagraph(doc, 'goed');
    await appendToLog(place, Uint8Array.of(1, 1, 9, 9, 9));
    await appendToLog(place, Y.encodeStateAsUpdate(doc));
    const client = await joined(place);
    expect(client.text()).toBe('goed');
    client.type('verder');
    await eventually(async () => expect((await row(place)).text).toBe('goed\nverder'));
  });

  it('P8.8 takes in what another server wrote before it stores anything on top', async () => {
    const place = world.fresh();
    const here = await joined(place);
    const other = createCollabServer({
      database: world.database,
      publicOrigins: [],
      limits: QUICK,
    });
    const first = world.server;
    world.server = other;
    const there = await joined(place);
    world.server = first;
    there.type('van de andere');
    await eventually(() => expect(there.saved).toBe(there.sent));
    expect(here.text()).toBe('');
    here.type('van hier');
    await eventually(() => expect(here.text()).toContain('van de andere'));
    await eventually(() => expect(here.saved).toBe(here.sent));
    there.type('nog eens');
    await eventually(() => expect(there.text()).toContain('van hier'));
    await eventually(() => expect(there.saved).toBe(there.sent));
    expect(await logText(place)).toBe(there.text());
    await other.close();
  });
});
