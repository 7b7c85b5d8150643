import { describe, expect, test } from 'vitest';
import { careFor, connectionOf, savingOf } from './link-state';
import { NOTHING_WRITTEN } from './save-progress';

const facts = { ended: false, synced: false, browserOffline: false, lostSince: 1000 };

test.each([
  [{ ...facts, ended: true, synced: true }, 1000, 'gesloten'],
  [{ ...facts, browserOffline: true, synced: true }, 1000, 'geen-verbinding'],
  [{ ...facts, synced: true }, 99_000, 'verbonden'],
  [facts, 1000 + 2000, 'verbinden'],
  [facts, 1000 + 4000, 'geen-verbinding'],
] as const)('connection %#: %j at %i is %s', (given, now, expected) => {
  expect(connectionOf(given, now)).toBe(expected);
});

describe('saving', () => {
  const unsaved = { ...NOTHING_WRITTEN, unsaved: true, waitingSince: 0 };
  test.each([
    [NOTHING_WRITTEN, 'geen-verbinding', false, 0, 'opgeslagen'],
    [unsaved, 'verbonden', true, 3000, 'bezig'],
    [unsaved, 'verbinden', true, 3000, 'bezig'],
    [unsaved, 'verbonden', true, 20_000, 'bewaard-in-browser'],
    [unsaved, 'geen-verbinding', true, 0, 'bewaard-in-browser'],
    [unsaved, 'geen-verbinding', false, 0, 'niet-bewaard'],
    [unsaved, 'gesloten', true, 0, 'bewaard-in-browser'],
  ] as const)('%#: %j, %s, store %s, at %i is %s', (progress, link, store, now, expected) => {
    expect(savingOf(progress, link, store, now)).toBe(expected);
  });
});

describe('a socket that may be dead', () => {
  const open = { ...NOTHING_WRITTEN, open: true, unsaved: true, waitingSince: 10_000 };
  test.each([
    ['text waits shortly', open, 0, null, 11_000, 'none'],
    ['text waits in silence', open, 0, null, 12_000, 'ask'],
    ['there was a sign of life', open, 12_900, null, 14_000, 'none'],
    ['nothing comes of asking', open, 0, null, 15_000, 'reconnect'],
    ['nothing waits', { ...open, unsaved: false }, 0, null, 99_000, 'none'],
    ['it does not get open', NOTHING_WRITTEN, 0, 1000, 12_000, 'reconnect'],
    ['it is being opened', NOTHING_WRITTEN, 0, 1000, 5000, 'none'],
  ] as const)('%s', (_name, progress, heardAt, connectingSince, now, expected) => {
    expect(careFor(progress, heardAt, connectingSince, now)).toBe(expected);
  });
});
