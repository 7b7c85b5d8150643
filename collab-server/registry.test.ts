import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from './limits';
import { silentLog } from './log';
import { Registry, type RegistryOptions } from './registry';
import { Room } from './room';
import { eventually } from './testing/eventually';

function makeRoom(id: number): Room {
  const section = { id, slug: 's', key: 'k' };
  const known = { generation: 1, seq: 0, bytes: 0, sinceSnapshot: 0, clients: [] };
  return new Room({ section, doc: new Y.Doc(), ...known }, DEFAULT_LIMITS, () => {});
}

function makeRegistry(options: Partial<RegistryOptions> = {}) {
  const load = vi.fn(async (id: number) => makeRoom(id));
  const beforeUnload = vi.fn(async () => {});
  const limits = { idleMs: 0 };
  const registry = new Registry({ load, beforeUnload, limits, log: silentLog, ...options });
  return { registry, load, beforeUnload };
}

/** A promise and its resolver. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('P8.5 rooms', () => {
  it('loads once for all who come at once', async () => {
    const { registry, load } = makeRegistry();
    const rooms = await Promise.all([1, 1, 1, 2].map((id) => registry.acquire(id)));
    expect(load).toHaveBeenCalledTimes(2);
    expect(new Set(rooms).size).toBe(2);
  });

  it('tries again after a load that failed, and everyone who waited hears of it', async () => {
    const load = vi.fn(async (id: number) => makeRoom(id));
    load.mockRejectedValueOnce(new Error('disk'));
    const { registry } = makeRegistry({ load });
    const failed = await Promise.allSettled([registry.acquire(1), registry.acquire(1)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await registry.acquire(1)).section.id).toBe(1);
  });

  it('puts a room away when the last one has left', async () => {
    const { registry, beforeUnload } = makeRegistry();
    const room = await registry.acquire(1);
    await registry.acquire(1);
    registry.release(room);
    await new Promise((resolve) => setTimeout(resolve));
    expect(registry.find(1)).toBe(room);
    registry.release(room);
    await eventually(() => expect(registry.find(1)).toBeNull());
    expect([beforeUnload.mock.calls.length, room.closed]).toEqual([1, true]);
  });

  it('keeps a room that somebody joins while it is put away', async () => {
    const { open, opened } = gate();
    const beforeUnload = vi.fn(() => opened);
    const { registry, load } = makeRegistry({ beforeUnload });
    const room = await registry.acquire(1);
    registry.release(room);
    await eventually(() => expect(beforeUnload).toHaveBeenCalled());
    const joined = registry.acquire(1);
    open();
    expect(await joined).toBe(room);
    expect([registry.find(1), room.closed, load.mock.calls.length]).toEqual([room, false, 1]);
  });

  it('keeps a room while writes wait for the disk, or came in meanwhile', async () => {
    const { registry, beforeUnload } = makeRegistry();
    const room = await registry.acquire(1);
    room.unstored = 1;
    registry.release(room);
    beforeUnload.mockImplementationOnce(async () => {
      room.seq += 1;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect([registry.find(1), beforeUnload.mock.calls.length]).toEqual([room, 0]);
    room.unstored = 0;
    await eventually(() => expect(registry.find(1)).toBeNull());
    expect(beforeUnload).toHaveBeenCalledTimes(2);
  });

  it('keeps a room that cannot be put away, and tries again', async () => {
    const beforeUnload = vi.fn(async () => {});
    beforeUnload.mockRejectedValueOnce(new Error('disk'));
    const { registry } = makeRegistry({ beforeUnload });
    registry.release(await registry.acquire(1));
    await eventually(() => expect(registry.find(1)).toBeNull());
    expect(beforeUnload).toHaveBeenCalledTimes(2);
  });

  it('gives a fresh room after one was discarded, and ignores who still leaves the old one', async () => {
    const { registry } = makeRegistry();
    const old = await registry.acquire(1);
    registry.discard(old);
    const fresh = await registry.acquire(1);
    registry.release(old);
    registry.discard(old);
    expect([fresh === old, registry.find(1)]).toEqual([false, fresh]);
  });
});
