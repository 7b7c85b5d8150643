import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../domain/collab/protocol';
import { askFrame } from './frames';
import { eventually } from './testing/eventually';
import { openWorld, type World } from './testing/world';

let world: World;
let session: string;

beforeAll(async () => {
  world = await openWorld();
  session = await world.person('an', 'lid');
});
afterAll(() => world.dispose());

describe('P1 joining', () => {
  it('P1.1 accepts the upgrade and refuses with a close code', async () => {
    const client = world.raw('nobody');
    await client.opened();
    expect(await client.closed()).toBe(CLOSE.notLoggedIn);
    expect(client.frames).toEqual([]);
  });

  it('P1.2 lets only a valid session in: 4401', async () => {
    const expired = await world.session('an', new Date(Date.now() - 1));
    const closed = await world.person('weg', 'lid');
    const { users } = world.database.schema;
    await world.database.orm.update(users).set({ closedAt: new Date() }).where(eq(users.id, 'weg'));
    for (const id of ['', 'onbekend', `${session}x`, expired, closed]) {
      expect(await world.raw(id).closed()).toBe(CLOSE.notLoggedIn);
    }
  });

  it.each(['/geen-werkgroep/opdracht', '/../../etc/passwd', '/', '/%00/%ff', '/a/b/c'])(
    'P1.3 knows only sections of the programme: 4404 for %s',
    async (path) => {
      expect(await world.raw(session, world.place, { path }).closed()).toBe(CLOSE.notFound);
    },
  );

  it('P1.3 answers 4404 for a section key that does not exist', async () => {
    const place = { ...world.place, key: 'geen-sectie' };
    expect(await world.raw(session, place).closed()).toBe(CLOSE.notFound);
  });

  it.each(['?v=0', '?v=-1', '?v=abc', '?v='])(
    'P1.5 refuses an older schema: 4426 for %s',
    async (query) => {
      expect(await world.raw(session, world.place, { query }).closed()).toBe(CLOSE.oldSchema);
    },
  );

  it.each(['', '?v=1', '?v=999', '?g=1', '?v=1&g=1'])(
    'P1.5 lets a client in with %s',
    async (query) => {
      const client = await world.raw(session, world.place, { query }).opened();
      await client.roundTrip();
      expect(client.closeCode).toBeNull();
    },
  );

  it.each(['?g=0', '?g=2', '?g=x'])(
    'P1.6 refuses a copy of another generation: 4409 for %s',
    async (query) => {
      expect(await world.raw(session, world.place, { query }).closed()).toBe(CLOSE.refusedChanges);
    },
  );

  it.each(['?u=iemand-anders', '?u='])(
    'P1.12 refuses a copy of somebody else: 4401 for %s',
    async (query) => {
      expect(await world.raw(session, world.place, { query }).closed()).toBe(CLOSE.notLoggedIn);
    },
  );

  it.each(['https://elders.example', 'null', 'http://127.0.0.1:1', 'onzin'])(
    'P1.7 refuses pages of another origin: 4403 for %s',
    async (origin) => {
      expect(await world.raw(session, world.place, { origin }).closed()).toBe(CLOSE.noAccess);
    },
  );

  it('P1.7 lets pages of its own origins in', async () => {
    const host = new URL(world.address).host;
    for (const origin of ['https://samenspoor.example', `http://${host}`]) {
      const client = await world.raw(session, world.place, { origin }).opened();
      await client.roundTrip();
      expect(client.closeCode).toBeNull();
    }
  });

  it('P1.8 sends the status before anything else', async () => {
    const client = await world.raw(session).opened();
    await eventually(() => expect(client.frames.length).toBeGreaterThanOrEqual(2));
    expect(client.frames[0]).toMatchObject({
      kind: 'notice',
      notice: { soort: 'status', status: 'leeg', generatie: 1, schrijven: true, versie: 0 },
    });
    expect(client.frames[1]).toMatchObject({ kind: 'question' });
  });

  it('P1.9 asks a reader nothing, and answers what it asks', async () => {
    const reader = await world.raw(await world.person('lezer')).opened();
    await reader.roundTrip();
    expect(reader.frames.map((frame) => frame.kind)).not.toContain('question');
    expect(reader.notices()[0]).toMatchObject({ soort: 'status', schrijven: false });
    expect(reader.document().getXmlFragment('default').length).toBe(1);
  });

  it('P1.10 keeps the order of frames that arrive before the join is done', async () => {
    const client = world.raw(session, world.fresh());
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update) => updates.push(update));
    for (let i = 0; i < 20; i += 1) doc.getText('proef').insert(i, 'x');
    await client.opened();
    client.send(askFrame(Y.encodeStateVector(new Y.Doc())));
    for (const update of updates) client.write(update);
    await client.roundTrip();
    await eventually(() => expect(client.saved).toBe(20));
    await client.roundTrip();
    expect(client.document().getText('proef').toString()).toBe('x'.repeat(20));
  });

  it('P1.11 gives two first joins at once the same room', async () => {
    const clients = await Promise.all([1, 2, 3].map(() => world.client(session)));
    await eventually(() => expect(clients.every((client) => client.synced)).toBe(true));
    clients[0]?.type('Een');
    await eventually(() => {
      for (const client of clients) expect(client.text()).toBe('Een');
    });
    expect(clients[1]?.doc.getXmlFragment('default').length).toBe(2);
  });
});
