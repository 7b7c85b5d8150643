import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../domain/collab/protocol';
import { answerFrame } from './frames';
import { eventually } from './testing/eventually';
import { oneUpdate, storedText } from './testing/text';
import { openWorld, type Place, type World } from './testing/world';
import { appendParagraph, type YClient } from './testing/y-client';

let world: World;
let people = 0;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.dispose());

/** Somebody new, so that tests do not change each other's roles. */
async function somebody(role: 'lid' | 'trekker' | 'meelezer' | 'programmateam' | null = 'lid') {
  people += 1;
  const id = `p${people}`;
  return { id, session: await world.person(id, role) };
}

async function joined(client: YClient): Promise<YClient> {
  await eventually(() => expect(client.synced && client.status !== undefined).toBe(true));
  return client;
}

const stored = (place: Place) => storedText(world.database, place);

describe('P4 closing and rights', () => {
  it.each(['gereed', 'niet-van-toepassing'] as const)(
    'P4.1 %s closes for writing at once; a late writer gets 4409 and nothing is stored',
    async (status) => {
      const place = world.fresh();
      const writer = await joined(world.client((await somebody()).session, place));
      const watcher = await joined(world.client((await somebody('trekker')).session, place));
      writer.type('op tijd');
      await eventually(() => expect(watcher.text()).toBe('op tijd'));
      await world.setStatus(status, place);
      await eventually(() => expect(writer.status).toMatchObject({ status, schrijven: false }));
      await eventually(() => expect(watcher.status).toMatchObject({ status, schrijven: false }));
      writer.type('te laat');
      await eventually(() => expect(writer.closes).toEqual([CLOSE.refusedChanges]));
      expect(await stored(place)).toBe('op tijd');
      expect([watcher.text(), watcher.closes]).toEqual(['op tijd', []]);
    },
  );

  it('P4.1 closes in the database, also before any news of it has come', async () => {
    const place = world.fresh();
    const writer = await joined(world.client((await somebody()).session, place));
    const { sections } = world.database.schema;
    const closing = { status: 'gereed' } as const;
    await world.database.orm.update(sections).set(closing).where(eq(sections.id, place.sectionId));
    writer.type('te laat');
    await eventually(() => expect(writer.closes).toEqual([CLOSE.refusedChanges]));
    expect(await world.logSize(place)).toBe(1);
  });

  it('P4.1 closes for whoever joins afterwards with unsent text', async () => {
    const place = world.fresh();
    await world.setStatus('gereed', place);
    const late = world.client((await somebody('programmateam')).session, place);
    late.type('offline getypt');
    await joined(late);
    expect(late.status?.schrijven).toBe(false);
    // Nobody asked for the text, so it is not refused before the user writes on.
    expect(late.closes).toEqual([]);
    late.type('verder');
    await eventually(() => expect(late.closes).toEqual([CLOSE.refusedChanges]));
    expect(await world.logSize(place)).toBe(1);
  });

  it('P4.2 takes no offence at frames that hold nothing new', async () => {
    const place = world.fresh();
    const { session } = await somebody();
    const update = oneUpdate('al bekend');
    const client = await world.raw(session, place).opened();
    client.write(update);
    await eventually(() => expect(client.saved).toBe(1));
    await world.setStatus('gereed', place);
    client.send(answerFrame(update));
    await eventually(() => expect(client.saved).toBe(2));
    await client.roundTrip();
    expect(client.closeCode).toBeNull();
  });

  it('P4.3 asks for unsent text when a section is reopened', async () => {
    const place = world.fresh();
    await world.setStatus('gereed', place);
    const writer = world.client((await somebody()).session, place);
    appendParagraph(writer.doc, 'geschreven voor het openen');
    await joined(writer);
    await world.setStatus('in-bewerking', place);
    await eventually(() => expect(writer.status?.schrijven).toBe(true));
    await eventually(async () => expect(await stored(place)).toBe('geschreven voor het openen'));
    writer.type('en verder');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect(writer.closes).toEqual([]);
  });

  it('P4.4 closes with 4401 at once when a session ends', async () => {
    const place = world.fresh();
    const { id, session } = await somebody();
    const writer = await joined(world.client(session, place));
    const other = await joined(world.client(await world.session(id), place));
    const { sessions } = world.database.schema;
    await world.database.orm.delete(sessions).where(eq(sessions.id, session));
    world.server.publish({ kind: 'rights', userId: id });
    await eventually(() => expect(writer.closes).toEqual([CLOSE.notLoggedIn]));
    expect(other.closes).toEqual([]);
  });

  it('P4.4 refuses a write of an ended session without any news', async () => {
    const place = world.fresh();
    const { session } = await somebody();
    const writer = await joined(world.client(session, place));
    const { sessions } = world.database.schema;
    await world.database.orm.delete(sessions).where(eq(sessions.id, session));
    writer.type('niet meer');
    await eventually(() => expect(writer.closes).toEqual([CLOSE.notLoggedIn]));
    expect(await world.logSize(place)).toBe(1);
  });

  it('P4.5 refuses the next write of who lost their role, and takes it when they have it again', async () => {
    const place = world.fresh();
    const { id, session } = await somebody();
    const writer = await joined(world.client(session, place));
    const reader = await joined(world.client((await somebody(null)).session, place));
    writer.type('als lid');
    await eventually(() => expect(reader.text()).toBe('als lid'));
    await world.setRole(id, 'meelezer');
    await eventually(() => expect(writer.status?.schrijven).toBe(false));
    writer.type('als meelezer');
    const probe = await world.raw(session, place).opened();
    await probe.roundTrip();
    expect(await stored(place)).toBe('als lid');
    await world.setRole(id, 'lid');
    // P3.7: what was dropped comes with the answer to a fresh question.
    await eventually(() => expect(reader.text()).toBe('als lid\nals meelezer'));
    writer.type('weer als lid');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect(await stored(place)).toBe('als lid\nals meelezer\nweer als lid');
    expect(writer.closes).toEqual([]);
  });

  it('P4.6 follows roles that another process changed, without news', async () => {
    const place = world.fresh();
    const { id, session } = await somebody();
    const writer = await joined(world.client(session, place));
    const { memberships } = world.database.schema;
    await world.database.orm.delete(memberships).where(eq(memberships.userId, id));
    writer.type('zonder rol');
    await eventually(() => expect(writer.status?.schrijven).toBe(false));
    expect(await world.logSize(place)).toBe(1);
    expect(writer.closes).toEqual([]);
    const since = new Date();
    await world.database.orm.insert(memberships).values(
      [...Array(13).keys()].map((i) => ({
        werkgroep: i + 1,
        userId: id,
        role: 'lid' as const,
        since,
      })),
    );
    writer.type('met rol');
    await eventually(() => expect(writer.status?.schrijven).toBe(true));
    await eventually(async () => expect(await stored(place)).toBe('zonder rol\nmet rol'));
  });

  it('P4.7 sends everyone away when the section starts afresh', async () => {
    const place = world.fresh();
    const writer = await joined(world.client((await somebody()).session, place));
    writer.type('oud');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    const { sections, updateLog } = world.database.schema;
    const update = Buffer.from(oneUpdate('nieuw'));
    const { sectionId } = place;
    await world.database.atomically([
      world.database.orm.update(sections).set({ generation: 2 }).where(eq(sections.id, sectionId)),
      world.database.orm
        .insert(updateLog)
        .values({ sectionId, generation: 2, userId: null, update, createdAt: new Date() }),
    ]);
    writer.type('te laat');
    await eventually(() => expect(writer.closes).toEqual([CLOSE.refusedChanges]));
    const fresh = await joined(world.client((await somebody()).session, place));
    expect([fresh.text(), fresh.status?.generatie]).toEqual(['nieuw', 2]);
    const old = world.client((await somebody()).session, place, { g: '1' });
    await eventually(() => expect(old.closes).toEqual([CLOSE.refusedChanges]));
  });

  it('P6.1 tells what is known of the last decision', async () => {
    const place = world.fresh();
    const client = await joined(world.client((await somebody()).session, place));
    const { sections } = world.database.schema;
    const decided = {
      latestVersion: 3,
      statusReason: 'een reden',
      statusAt: new Date('2021-05-12T10:00:00Z'),
      statusByName: 'Naam',
      statusByOrganisation: 'Organisatie',
    };
    await world.database.orm.update(sections).set(decided).where(eq(sections.id, place.sectionId));
    await world.setStatus('gereed', place);
    await eventually(() =>
      expect(client.status).toEqual({
        soort: 'status',
        status: 'gereed',
        generatie: 1,
        schrijven: false,
        versie: 3,
        door: 'Naam',
        organisatie: 'Organisatie',
        op: '2021-05-12T10:00:00.000Z',
        reden: 'een reden',
      }),
    );
  });
});
