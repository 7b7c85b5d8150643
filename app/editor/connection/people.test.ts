import { describe, expect, test } from 'vitest';
import { ArrivalAnnouncer, peopleIn, RecentWriters } from './people';

const user = (id: string, name = id) => ({
  user: { id, name, organisation: 'GGD', color: '#000000' },
});

test('everyone once, oneself first, with who is writing', () => {
  const states = new Map<number, unknown>([
    [1, user('zoe')],
    [2, user('ana')],
    [3, user('ik')],
    [4, user('ana')],
    [5, null],
    [6, { user: { id: 'x' } }],
    [7, { cursor: {} }],
  ]);
  expect(peopleIn(states, (client) => client === 4, 'ik')).toEqual([
    { id: 'ik', name: 'ik', organisation: 'GGD', writing: false },
    { id: 'ana', name: 'ana', organisation: 'GGD', writing: true },
    { id: 'zoe', name: 'zoe', organisation: 'GGD', writing: false },
  ]);
});

test('somebody writes for half a minute after a change', () => {
  const writers = new RecentWriters();
  writers.note(
    new Map([[1, 5]]),
    new Map([
      [1, 6],
      [2, 0],
    ]),
    1000,
  );
  expect(writers.isWriting(1, 30_000)).toBe(true);
  expect(writers.isWriting(1, 31_001)).toBe(false);
  expect(writers.isWriting(2, 1000)).toBe(false);
});

describe('arrivals', () => {
  const person = (name: string) => ({ id: name, name, organisation: 'GGD', writing: false });
  const [ana, bo, ik] = [person('Ana'), person('Bo'), person('ik')];

  test('are said sparsely, together, and not of oneself or of who was there first', () => {
    const announcer = new ArrivalAnnouncer('ik');
    expect(announcer.next([ik, ana], 0)).toBeNull();
    expect(announcer.next([ik, ana, bo], 100)).toBe('Bo (GGD) leest nu mee');
    expect(announcer.next([ik, bo], 200)).toBeNull();
    expect(announcer.next([ik, bo, ana, person('Cas')], 300)).toBeNull();
    expect(announcer.delay(300)).toBe(9800);
    expect(announcer.next([ik, bo, ana, person('Cas')], 10_100)).toBe(
      'Ana (GGD) en Cas (GGD) lezen nu mee',
    );
    expect(announcer.delay(10_100)).toBeNull();
  });

  test('of somebody who left again are not said', () => {
    const announcer = new ArrivalAnnouncer('ik');
    announcer.next([], 0);
    announcer.next([bo], 0);
    announcer.next([bo, ana], 10);
    expect(announcer.next([bo], 20)).toBeNull();
    expect(announcer.next([bo], 20_000)).toBeNull();
  });
});
