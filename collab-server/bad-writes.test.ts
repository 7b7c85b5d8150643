import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../domain/collab/protocol';
import { eventually } from './testing/eventually';
import { storedText, synced } from './testing/text';
import { openWorld, type World } from './testing/world';

let world: World;
let lid: string;
let trekker: string;

beforeAll(async () => {
  world = await openWorld({ documentBytes: 200_000, newClients: 50 });
  lid = await world.person('lid', 'lid');
  trekker = await world.person('trekker', 'trekker');
});
afterAll(() => world.dispose());

describe('P3 writes that are refused', () => {
  it('P3.9 closes with 4400 on what is not a frame, and the room goes on', async () => {
    const place = world.fresh();
    const writer = world.client(lid, place);
    await synced(writer);
    const bad: (number[] | Uint8Array)[] = [
      [],
      [0],
      [7, 1],
      [0, 9, 0],
      [0, 2, 5, 1],
      [0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 127],
      [0, 2, 3, 0, 0, 0, 0],
      [0, 2, 1, 250],
      [1, 3, 1, 1, 1],
      [1, 5, 1, 1, 0, 1, 120],
      // An update that announces a billion structs.
      [0, 2, 7, 1, 255, 255, 255, 255, 15, 1],
    ];
    for (const frame of bad) {
      const client = await world.raw(trekker, place).opened();
      client.send(frame);
      expect([frame, await client.closed()]).toEqual([frame, CLOSE.badFrame]);
    }
    const text = await world.raw(trekker, place).opened();
    text.socket.send('tekst');
    expect(await text.closed()).toBe(CLOSE.badFrame);
    writer.type('gaat door');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect(await storedText(world.database, place)).toBe('gaat door');
  });

  it('P3.10 refuses a frame of 10 MB with 4413, and the room goes on', async () => {
    const place = world.fresh();
    const [writer, other] = [world.client(lid, place), world.client(trekker, place)];
    await synced(writer, other);
    other.type('x'.repeat(10_000_000));
    await eventually(() => expect(other.closes).toEqual([CLOSE.tooLarge]));
    const huge = await world.raw(trekker, place).opened();
    huge.send(new Uint8Array(17_000_000));
    expect(await huge.closed()).toBe(1009);
    writer.type('gaat door');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect(await storedText(world.database, place)).toBe('gaat door');
  });

  it('P3.10 refuses what would make the document too large with 4413, and takes what fits', async () => {
    const place = world.fresh();
    const [writer, other] = [world.client(lid, place), world.client(trekker, place)];
    await synced(writer, other);
    writer.type('a'.repeat(150_000));
    await eventually(() => expect(other.text().length).toBe(150_000));
    other.type('b'.repeat(100_000));
    await eventually(() => expect(other.closes).toEqual([CLOSE.tooLarge]));
    writer.type('past nog');
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect((await storedText(world.database, place)).length).toBe(150_009);
  });

  it('P3.10 counts the document as it is, not all that was ever typed', async () => {
    const place = world.fresh();
    const writer = world.client(lid, place);
    await synced(writer);
    const fragment = writer.doc.getXmlFragment('default');
    for (let round = 0; round < 10; round += 1) {
      writer.type('x'.repeat(50_000));
      await eventually(() => expect(writer.saved).toBe(writer.sent));
      fragment.delete(1, 1);
      await eventually(() => expect(writer.saved).toBe(writer.sent));
    }
    expect(writer.closes).toEqual([]);
  });

  it('P3.10 refuses an update that introduces a crowd of clients', async () => {
    const place = world.fresh();
    const crowd = new Y.Doc();
    for (let client = 1; client <= 60; client += 1) {
      const doc = new Y.Doc();
      doc.clientID = client;
      doc.getText('t').insert(0, 'x');
      Y.applyUpdate(crowd, Y.encodeStateAsUpdate(doc));
    }
    const client = await world.raw(lid, place).opened();
    client.write(Y.encodeStateAsUpdate(crowd));
    expect(await client.closed()).toBe(CLOSE.tooLarge);
    expect(await world.logSize(place)).toBe(1);
  });
});
