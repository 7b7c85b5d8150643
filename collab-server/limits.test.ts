import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { CLOSE } from '../domain/collab/protocol';
import { askFrame } from './frames';
import { eventually } from './testing/eventually';
import { synced } from './testing/text';
import { openWorld, type World } from './testing/world';

let world: World;
afterEach(() => world.dispose());

describe('P7 limits over the wire', () => {
  it('P7.1 stops a flood with 4429; the room goes on', async () => {
    world = await openWorld();
    const place = world.fresh();
    const lid = await world.person('lid', 'lid');
    const [a, b] = [world.client(lid, place), world.client(lid, place)];
    await synced(a, b);
    const flooder = await world.raw(lid, place).opened();
    for (let i = 0; i < 5000; i += 1) flooder.send([3]);
    expect(await flooder.closed()).toBe(CLOSE.tooMany);
    a.type('rustig verder');
    await eventually(() => expect(b.text()).toBe('rustig verder'));
  });

  it('P7.2 drops a client that does not read; the room goes on', async () => {
    world = await openWorld({
      sendBufferBytes: 100_000,
      bytes: { burst: 1e9, perSecond: 1e9 },
    });
    const place = world.fresh();
    const lid = await world.person('lid', 'lid');
    const [writer, reader] = [world.client(lid, place), world.client(lid, place)];
    await synced(writer, reader);
    const deaf = await world.raw(lid, place).opened();
    await deaf.roundTrip();
    expect(world.server.stats().sockets).toBe(3);
    deaf.socket.pause();
    for (let i = 0; i < 40; i += 1) {
      writer.type('x'.repeat(400_000));
      writer.doc.getXmlFragment('default').delete(1, 1);
      await eventually(() => expect(writer.saved).toBe(writer.sent));
    }
    await eventually(() => expect(world.server.stats().sockets).toBe(2));
    writer.type('klaar');
    await eventually(() => expect(reader.text()).toBe('klaar'));
    expect([writer.closes, reader.closes]).toEqual([[], []]);
  });

  it('P7.3 looks up at each heartbeat who still has a session', async () => {
    world = await openWorld({ pingEveryMs: 20 });
    const place = world.fresh();
    const reader = world.client(await world.person('lezer'), place);
    const stays = world.client(await world.person('blijft'), place);
    await synced(reader, stays);
    const { sessions } = world.database.schema;
    await world.database.orm.delete(sessions).where(eq(sessions.userId, 'lezer'));
    await eventually(() => expect(reader.closes).toEqual([CLOSE.notLoggedIn]));
    expect(stays.closes).toEqual([]);
  });

  it('P7.5 takes hundreds of sockets and lets go of all they held', async () => {
    world = await openWorld();
    const lid = await world.person('lid', 'lid');
    const places = Array.from({ length: 20 }, () => world.fresh());
    const clients = places.flatMap((place) =>
      Array.from({ length: 10 }, () => world.raw(lid, place)),
    );
    await Promise.all(clients.map(async (client) => (await client.opened()).roundTrip()));
    expect(world.server.stats()).toEqual({ sockets: 200, rooms: 20, waiting: 0 });
    world.sendHome();
    await eventually(() =>
      expect(world.server.stats()).toEqual({ sockets: 0, rooms: 0, waiting: 0 }),
    );
  });

  it('P1.11 sends away who comes while a section cannot be loaded, and never shows it empty', async () => {
    let fail = false;
    world = await openWorld({}, (database) => ({
      ...database,
      async atomically(queries, check) {
        if (fail && queries.length === 4 && !check) throw new Error('SQLITE_IOERR');
        return database.atomically(queries, check);
      },
    }));
    const place = world.fresh();
    const lid = await world.person('lid', 'lid');
    fail = true;
    const raw = await world.raw(lid, place).opened();
    raw.send(askFrame(Uint8Array.of(0)));
    expect(await raw.closed()).toBe(CLOSE.tryAgain);
    expect(raw.frames).toEqual([]);
    fail = false;
    const client = world.client(lid, place);
    await synced(client);
    expect(client.doc.getXmlFragment('default').length).toBe(1);
  });
});
