import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maySend, NOTHING_WRITTEN, nextProgress, type SaveEvent } from './save-progress';

const after = (...events: SaveEvent[]) => events.reduce(nextProgress, NOTHING_WRITTEN);
const opened: SaveEvent = { type: 'socket-opened' };
const answer: SaveEvent = { type: 'sent', kind: 'answer' };
const change: SaveEvent = { type: 'sent', kind: 'change' };
const changed: SaveEvent = { type: 'changed', now: 5 };
const stored = (frames: number): SaveEvent => ({ type: 'stored', frames, now: 9 });

test('a change is saved when every frame of this socket is on disk', () => {
  expect(after(opened, answer, stored(1), changed, change).unsaved).toBe(true);
  expect(after(opened, answer, stored(1), changed, change, stored(1)).unsaved).toBe(true);
  expect(after(opened, answer, stored(1), changed, change, stored(2)).unsaved).toBe(false);
});

test('changes wait until the server knows about the ones before', () => {
  expect(maySend(after(opened), 'change')).toBe(false);
  expect(maySend(after(opened), 'answer')).toBe(true);
  expect(maySend(after(opened, answer), 'change')).toBe(true);
  expect(maySend(after(opened, answer, { type: 'stopped' }), 'change')).toBe(false);
  expect(maySend(after(opened, answer, { type: 'socket-closed' }, opened), 'change')).toBe(false);
});

test('what was not sent is not saved, whatever the server says', () => {
  expect(after(changed, opened, stored(0)).unsaved).toBe(true);
  expect(after(opened, answer, { type: 'stopped' }, changed, stored(1)).unsaved).toBe(true);
  expect(after(opened, answer, changed, change, stored(99)).stored).toBe(2);
});

test('waiting begins with the first unsaved change and again with every sign of progress', () => {
  expect(after(opened, answer, changed, { type: 'changed', now: 7 }).waitingSince).toBe(5);
  expect(after(opened, answer, changed, change, stored(1)).waitingSince).toBe(9);
});

/** A writer, a network and a disk; frames arrive in order and may be lost with their socket. */
class World {
  progress = NOTHING_WRITTEN;
  written = 0;
  onDisk = new Set<number>();
  private frames: number[][] = [];
  private arrived = 0;

  step(act: number): void {
    if (act === 0) this.write();
    else if (act === 1) this.happened({ type: 'socket-opened' }, () => this.newSocket());
    else if (act === 2) this.happened({ type: 'socket-closed' }, () => this.newSocket());
    else if (act === 3) this.answer();
    else if (act === 4) this.store();
    else if (act === 5) this.happened({ type: 'stored', frames: this.arrived, now: 0 });
    else this.happened({ type: 'stopped' });
  }

  private write(): void {
    this.written += 1;
    this.happened({ type: 'changed', now: 0 });
    if (this.progress.open && maySend(this.progress, 'change')) {
      this.frames.push([this.written]);
      this.happened({ type: 'sent', kind: 'change' });
    }
  }

  private answer(): void {
    if (!this.progress.open) return;
    this.frames.push(Array.from({ length: this.written }, (_, index) => index + 1));
    this.happened({ type: 'sent', kind: 'answer' });
  }

  private store(): void {
    const frame = this.frames[this.arrived];
    if (!frame) return;
    this.arrived += 1;
    for (const change of frame) this.onDisk.add(change);
  }

  private newSocket(): void {
    this.frames = [];
    this.arrived = 0;
  }

  private happened(event: SaveEvent, also?: () => void): void {
    also?.();
    this.progress = nextProgress(this.progress, event);
  }
}

test('never says saved of anything that is not on disk, in any order of events', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }), (acts) => {
      const world = new World();
      for (const act of acts) {
        world.step(act);
        if (!world.progress.unsaved) expect(world.onDisk.size).toBe(world.written);
      }
    }),
    { numRuns: 2000 },
  );
});
