import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../domain/collab/protocol';
import { answerFrame, askFrame } from './frames';
import { eventually } from './testing/eventually';
import { oneUpdate, storedText, synced } from './testing/text';
import { openWorld, type World } from './testing/world';

let world: World;
let lid: string;
let trekker: string;
let reader: string;

beforeAll(async () => {
  world = await openWorld();
  lid = await world.person('lid', 'lid');
  trekker = await world.person('trekker', 'trekker');
  reader = await world.person('lezer', 'meelezer');
});
afterAll(() => world.dispose());

describe('P2 syncing', () => {
  it('P2.1 two writers converge, and a third who comes later', async () => {
    const place = world.fresh();
    const [a, b] = [world.client(lid, place), world.client(trekker, place)];
    await synced(a, b);
    for (let i = 0; i < 20; i += 1) {
      a.type(`a${i}`);
      b.type(`b${i}`);
    }
    await eventually(() => expect(a.text().split('\n')).toHaveLength(40));
    await eventually(() => expect(b.text()).toBe(a.text()));
    const c = world.client(reader, place);
    await synced(c);
    expect(c.text()).toBe(a.text());
    expect(await storedText(world.database, place)).toBe(a.text());
  });

  it('P2.3 does not send a writer their own text back', async () => {
    const client = await world.raw(lid, world.fresh()).opened();
    client.write(oneUpdate());
    await eventually(() => expect(client.saved).toBe(1));
    await client.roundTrip();
    expect(client.frames.filter((frame) => frame.kind === 'update')).toEqual([]);
  });

  it('P2.4 acknowledges what it has already, without a row in the log', async () => {
    const place = world.fresh();
    const client = await world.raw(lid, place).opened();
    const update = oneUpdate();
    client.write(update);
    await eventually(() => expect(client.saved).toBe(1));
    const rows = await world.logSize(place);
    client.write(update);
    client.write(Uint8Array.of(0, 0));
    client.send(answerFrame(update));
    await eventually(() => expect(client.saved).toBe(4));
    expect(await world.logSize(place)).toBe(rows);
  });

  it('P2.5 closes on a state vector that is not one: 4400', async () => {
    const client = await world.raw(lid, world.fresh()).opened();
    client.send(askFrame(Uint8Array.of(200, 1)));
    expect(await client.closed()).toBe(CLOSE.badFrame);
  });
});
