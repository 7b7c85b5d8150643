import { expect, test } from 'vitest';
import { CLOSE } from '../../../domain/collab/protocol';
import { closeMessage, logInAddress, wantsFreshCopy } from './close-message';

test.each([
  [CLOSE.notLoggedIn, 'log-in'],
  [CLOSE.noAccess, 'none'],
  [CLOSE.notFound, 'reload'],
  [CLOSE.oldSchema, 'reload'],
  [CLOSE.tooMany, 'wait'],
  [4499, 'reload'],
])('code %i has a message and a way on: %s', (code, way) => {
  const message = closeMessage(code);
  expect(message.way).toBe(way);
  expect(message.title).not.toBe('');
  expect(message.text).toMatch(/\.$/);
});

test('a refused copy is replaced; an ended session is not', () => {
  const fresh = Object.values(CLOSE).filter(wantsFreshCopy);
  expect(fresh).toEqual([CLOSE.badFrame, CLOSE.refusedChanges, CLOSE.tooLarge]);
});

test('logging in leads back to the same place', () => {
  expect(logInAddress('/werkgroepen/wijkteams/plan?a=1')).toBe(
    '/inloggen?naar=%2Fwerkgroepen%2Fwijkteams%2Fplan%3Fa%3D1',
  );
});
