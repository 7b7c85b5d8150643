import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open';
import { loadSection } from '../db/update-log';
import { CLOSE } from '../domain/collab/protocol';
import { documentToText } from '../domain/plan/text';
import { documentFromUpdates } from '../domain/plan/ydoc';
import { eventually } from './testing/eventually';
import { openWorld, type World } from './testing/world';

let world: World;
let lid: string;
let trekker: string;

beforeEach(async () => {
  world = await openWorld();
  lid = await world.person('lid', 'lid');
  trekker = await world.person('trekker', 'trekker');
});
afterEach(() => world.dispose());

/** The text on disk as a new process would find it if this one stopped existing now. */
async function textAfterCrash(): Promise<string> {
  const file = world.url.slice('file:'.length);
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-crash-'));
  for (const part of ['', '-wal']) {
    if (existsSync(file + part)) copyFileSync(file + part, join(folder, `copy.db${part}`));
  }
  const copy = await openDatabase(`file:${join(folder, 'copy.db')}`);
  expect(await copy.integrity()).toEqual([]);
  const { updates } = await loadSection(copy, world.place.sectionId);
  await copy.close();
  rmSync(folder, { recursive: true });
  return documentToText(documentFromUpdates(updates));
}

describe('P9 stopping and starting', () => {
  it('P9.1 has everything on disk that was acknowledged or that somebody else saw', async () => {
    const [writer, watcher] = [world.client(lid), world.client(trekker)];
    await eventually(() => expect([writer.synced, watcher.synced]).toEqual([true, true]));
    let typed = 0;
    for (let crash = 0; crash < 10; crash += 1) {
      const until = typed + 5;
      while (typed < until) writer.type(`regel ${typed++}`);
      // At some moment while these are on their way.
      await eventually(() => expect(watcher.text()).toContain(`regel ${until - 3}`));
      const seen = watcher.text().split('\n');
      // The first write frame was the answer to the server's question.
      const acknowledged = Math.max(0, writer.saved - 1);
      const onDisk = (await textAfterCrash()).split('\n');
      expect(onDisk.slice(0, seen.length)).toEqual(seen);
      expect(onDisk.length).toBeGreaterThanOrEqual(acknowledged);
    }
  });

  it('P9.2 stops with everything on disk and projected, and closes with 1012', async () => {
    const [writer, idle] = [world.client(lid), world.client(trekker)];
    await eventually(() => expect([writer.synced, idle.synced]).toEqual([true, true]));
    for (let i = 0; i < 50; i += 1) writer.type(`regel ${i}`);
    const probe = world.raw(lid);
    await (await probe.opened()).roundTrip();
    const start = performance.now();
    await world.server.close();
    expect(performance.now() - start).toBeLessThan(4000);
    await eventually(() =>
      expect([writer.closes[0], idle.closes[0], probe.closeCode]).toEqual(
        Array(3).fill(CLOSE.restarting),
      ),
    );
    const acknowledged = Math.max(0, writer.saved - 1);
    const { sections } = world.database.schema;
    const rows = await world.database.orm
      .select({ id: sections.id, text: sections.text })
      .from(sections);
    const lines = rows.find(({ id }) => id === world.place.sectionId)?.text.split('\n') ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
    expect((await textAfterCrash()).split('\n')).toEqual(lines);
    expect(await world.server.healthy()).toBe(false);
  });

  it('P9.2 tells who comes while it stops to come back', async () => {
    await world.server.close();
    expect(await world.raw(lid).closed()).toBe(CLOSE.restarting);
  });

  it('P9.3 clients come back by themselves, with what they typed meanwhile', async () => {
    const [writer, watcher] = [world.client(lid), world.client(trekker)];
    await eventually(() => expect([writer.synced, watcher.synced]).toEqual([true, true]));
    writer.type('voor');
    await eventually(() => expect(watcher.text()).toBe('voor'));
    await world.server.close();
    await eventually(() => expect(writer.synced).toBe(false));
    writer.type('tijdens');
    await world.restart();
    await eventually(() => expect(watcher.text()).toBe('voor\ntijdens'));
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    expect(await textAfterCrash()).toBe('voor\ntijdens');
  });
});

describe('P3.11 when the disk goes on refusing', () => {
  it('lets go in time: 1013, and clients come back with their text', async () => {
    await world.dispose();
    let refuse = false;
    world = await openWorld({ unstored: { bytes: 1e9, forMs: 100 } }, (database) => ({
      ...database,
      async atomically(queries, check) {
        if (refuse && queries.length >= 3) throw new Error('SQLITE_IOERR');
        return database.atomically(queries, check);
      },
    }));
    lid = await world.person('lid', 'lid');
    const writer = world.client(lid);
    await eventually(() => expect(writer.synced).toBe(true));
    await eventually(() => expect(writer.saved).toBe(writer.sent));
    refuse = true;
    writer.type('houd vast');
    await eventually(() => expect(writer.closes).toContain(CLOSE.tryAgain));
    refuse = false;
    await eventually(async () => expect(await textAfterCrash()).toBe('houd vast'));
    await eventually(() => expect(writer.saved).toBe(writer.sent));
  });
});
