import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presenceFrame } from './frames';
import { PRESENCE_COLORS, presenceColor } from './presence-color';
import { writeEntry, writePresence } from './presence-state';
import { eventually } from './testing/eventually';
import type { PresenceState, RawClient } from './testing/raw-client';
import { openWorld, type World } from './testing/world';

let world: World;
let an: string;
let bo: string;
let reader: string;

beforeAll(async () => {
  world = await openWorld({ writingMs: 300 });
  an = await world.person('an', 'lid');
  bo = await world.person('bo', 'trekker');
  reader = await world.person('lezer');
});
afterAll(() => world.dispose());

const POSITION = { type: null, tname: 'default', item: null, assoc: 0 };
const CURSOR = { anchor: POSITION, head: POSITION };

function announce(client: RawClient, clientId: number, state: unknown, clock = 1): void {
  const json = state === null ? null : JSON.stringify(state);
  client.send(presenceFrame(writePresence([writeEntry(clientId, clock, json)])));
}

/** What a client has last heard of another. */
function seen(client: RawClient, clientId: number): PresenceState | null | undefined {
  return client
    .presence()
    .findLast((states) => states.has(clientId))
    ?.get(clientId);
}

const pair = async (...sessions: string[]) => {
  const place = world.fresh();
  const clients = await Promise.all(sessions.map((s) => world.raw(s, place).opened()));
  await Promise.all(clients.map((client) => client.roundTrip()));
  return { place, clients: clients as [RawClient, RawClient, ...RawClient[]] };
};

describe('P5 presence', () => {
  it('P5.1 lets the server decide who somebody is', async () => {
    const { clients } = await pair(an, bo);
    const [a, b] = clients;
    announce(a, 7, { user: { name: 'De baas', color: '#ffffff' }, cursor: CURSOR, meer: 'x' });
    await eventually(() => expect(seen(b, 7)).toBeTruthy());
    expect(seen(b, 7)).toEqual({
      user: { id: 'an', name: 'Naam an', organisation: 'Organisatie', color: presenceColor('an') },
      cursor: CURSOR,
    });
  });

  it('P5.2 shows it to the sender too, so that somebody alone is not cut off', async () => {
    const { clients } = await pair(an, an);
    announce(clients[0], 7, {});
    await eventually(() => expect(seen(clients[0], 7)).toBeTruthy());
  });

  it('P5.3 takes from each connection only the state of its own client', async () => {
    const { clients } = await pair(an, bo, reader);
    const [a, b, c] = clients;
    announce(a, 7, { cursor: CURSOR });
    await eventually(() => expect(seen(b, 7)).toBeTruthy());
    announce(b, 8, {});
    await eventually(() => expect(seen(a, 8)).toBeTruthy());
    // Says that An has left, and then that a third person is here.
    announce(b, 7, null, 99);
    announce(b, 9, {});
    // Somebody else may not take the client of An over.
    if (c) announce(c, 7, {}, 100);
    announce(b, 8, { cursor: CURSOR }, 2);
    await eventually(() => expect(seen(a, 8)?.cursor).toEqual(CURSOR));
    expect(seen(a, 7)?.user).toMatchObject({ id: 'an' });
    expect(seen(a, 9)).toBeUndefined();
  });

  it('P5.3 lets a person who comes back take over their own client', async () => {
    const { place, clients } = await pair(an, bo);
    const [old, b] = clients;
    announce(old, 7, {});
    await eventually(() => expect(seen(b, 7)).toBeTruthy());
    const back = await world.raw(an, place).opened();
    await back.roundTrip();
    announce(back, 7, { cursor: CURSOR });
    await eventually(() => expect(seen(b, 7)?.cursor).toEqual(CURSOR));
    old.destroy();
    announce(back, 7, { cursor: null }, 5);
    await eventually(() => expect(seen(b, 7)).not.toHaveProperty('cursor'));
    expect(seen(b, 7)).not.toBeNull();
  });

  it('P5.4 shows readers without a caret', async () => {
    const { clients } = await pair(an, reader);
    announce(clients[1], 7, { cursor: CURSOR });
    await eventually(() => expect(seen(clients[0], 7)?.user).toMatchObject({ id: 'lezer' }));
    expect(seen(clients[0], 7)).not.toHaveProperty('cursor');
  });

  it('P5.4 takes the caret away when somebody may no longer write', async () => {
    const { place, clients } = await pair(an, bo);
    announce(clients[0], 7, { cursor: CURSOR });
    await eventually(() => expect(seen(clients[1], 7)?.cursor).toBeTruthy());
    await world.setStatus('gereed', place);
    await eventually(() => expect(seen(clients[1], 7)).not.toHaveProperty('cursor'));
  });

  it.each([
    ['a number', 5],
    ['a list', [1, 2]],
    ['positions that are none', { cursor: { anchor: 'x', head: {} } }],
    [
      'a negative clock',
      { cursor: { anchor: POSITION, head: { item: { client: 1, clock: -1 } } } },
    ],
  ])('P5.5 drops a caret of the wrong shape: %s', async (_what, state) => {
    const { clients } = await pair(an, bo);
    announce(clients[0], 7, state);
    await eventually(() => expect(seen(clients[1], 7)?.user).toMatchObject({ id: 'an' }));
    expect(Object.keys(seen(clients[1], 7) ?? {})).toEqual(['user']);
  });

  it('P5.5 ignores a state that is too large', async () => {
    const { clients } = await pair(an, bo);
    announce(clients[0], 7, { onzin: 'x'.repeat(3000) });
    announce(clients[1], 8, {});
    await eventually(() => expect(seen(clients[0], 8)).toBeTruthy());
    expect(seen(clients[0], 7)).toBeUndefined();
  });

  it('P5.6 says that somebody has left, and shows them again when they return with the same clock', async () => {
    const { place, clients } = await pair(an, bo);
    announce(clients[0], 7, {});
    await eventually(() => expect(seen(clients[1], 7)).toBeTruthy());
    clients[0].destroy();
    await eventually(() => expect(seen(clients[1], 7)).toBeNull());
    const back = await world.raw(an, place).opened();
    announce(back, 7, {});
    await eventually(() => expect(seen(clients[1], 7)).toBeTruthy());
  });

  it('P5.6 works between y-websocket clients, also after a lost connection', async () => {
    const place = world.fresh();
    const [a, b] = [world.client(an, place), world.client(bo, place)];
    const others = (client: typeof a) =>
      [...client.provider.awareness.getStates()]
        .filter(([id]) => id !== client.doc.clientID)
        .map(([, state]) => state.user?.id);
    await eventually(() => expect([others(a), others(b)]).toEqual([['bo'], ['an']]));
    for (let i = 0; i < 3; i += 1) {
      a.provider.disconnect();
      await eventually(() => expect(others(b)).toEqual([]));
      a.provider.connect();
      await eventually(() => expect([others(a), others(b)]).toEqual([['bo'], ['an']]));
    }
  });

  it('P5.7 sends at most one frame per room per 50 ms', async () => {
    const { clients } = await pair(an, bo, bo, bo);
    const [watcher, ...movers] = clients;
    for (const [i, mover] of movers.entries()) announce(mover, 10 + i, {});
    await eventually(() => expect(seen(watcher, 12)).toBeTruthy());
    const framesBefore = watcher.presence().length;
    const start = performance.now();
    for (let clock = 2; clock < 60; clock += 1) {
      for (const [i, mover] of movers.entries()) {
        announce(
          mover,
          10 + i,
          { cursor: { ...CURSOR, head: { ...POSITION, assoc: clock } } },
          clock,
        );
      }
      await Promise.all(movers.map((mover) => mover.roundTrip()));
    }
    const last = () => seen(watcher, 12)?.cursor as { head: { assoc: number } } | undefined;
    await eventually(() => expect(last()?.head.assoc).toBe(59));
    const frames = watcher.presence().length - framesBefore;
    expect(frames).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 50) + 1);
  });

  it('P5.8 answers a question about presence', async () => {
    const { clients } = await pair(an, bo);
    announce(clients[0], 7, {});
    await eventually(() => expect(seen(clients[1], 7)).toBeTruthy());
    const before = clients[1].presence().length;
    clients[1].send([3]);
    await eventually(() => expect(clients[1].presence().length).toBe(before + 1));
    expect(seen(clients[1], 7)).toBeTruthy();
  });

  it('P5.9 lists who has a section open, once each, and who writes; with news of it', async () => {
    const place = world.fresh();
    const [a, again, b] = [an, an, bo].map((session) => world.client(session, place));
    await eventually(() =>
      expect([a?.synced, again?.synced, b?.synced]).toEqual([true, true, true]),
    );
    const people = () => world.server.presence(place.slug)[place.key] ?? [];
    expect(people().map(({ userId, writing }) => [userId, writing])).toEqual([
      ['an', false],
      ['bo', false],
    ]);
    const newsSoFar = world.news.length;
    b?.type('aan het werk');
    await eventually(() => expect(people()[1]).toMatchObject({ userId: 'bo', writing: true }));
    const item = { kind: 'presence', slug: place.slug, key: place.key };
    await eventually(() => expect(world.news.slice(newsSoFar)).toContainEqual(item));
    await eventually(() => expect(people()[1]?.writing).toBe(false));
    a?.destroy();
    again?.destroy();
    await eventually(() => expect(people().map((person) => person.userId)).toEqual(['bo']));
  });

  it('P5.10 uses colours on which white letters can be read', () => {
    const channel = (hex: string) => {
      const value = Number.parseInt(hex, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    for (const color of PRESENCE_COLORS) {
      const [red, green, blue] = [1, 3, 5].map((at) => channel(color.slice(at, at + 2)));
      const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
      expect(1.05 / (luminance + 0.05), color).toBeGreaterThanOrEqual(4.5);
    }
  });
});
