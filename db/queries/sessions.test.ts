import { afterEach, beforeEach, expect, it } from 'vitest';
import { addTestUser, openTestDatabase, type TestDatabase } from '../test-database';
import { deleteSession, deleteSessions, listSessions } from './sessions';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  await addTestUser(test.database, { id: 'ans' });
  await addTestUser(test.database, { id: 'bo' });
  await addSession('a1', 'ans', 1);
  await addSession('a2', 'ans', 2);
  await addSession('a-oud', 'ans', 3, -1);
  await addSession('b1', 'bo', 1);
});
afterEach(() => test.dispose());

async function addSession(id: string, userId: string, minute: number, daysLeft = 14) {
  const { orm, schema } = test.database;
  await orm.insert(schema.sessions).values({
    id,
    userId,
    createdAt: new Date(minute * 60_000),
    expiresAt: new Date(Date.now() + daysLeft * 86_400_000),
    device: 'Firefox op Linux',
  });
}

const ids = async (userId: string) =>
  (await listSessions(test.database, userId)).map((session) => session.id);

it('lists the sessions that still count, newest first', async () => {
  expect(await ids('ans')).toEqual(['a2', 'a1']);
});

it('ends a session of its own person only', async () => {
  const { database } = test;
  expect(await deleteSession(database, { sessionId: 'a1', userId: 'bo' })).toHaveLength(0);
  expect(await deleteSession(database, { sessionId: 'a1', userId: 'ans' })).toHaveLength(1);
  expect(await ids('ans')).toEqual(['a2']);
});

it('ends all sessions, or all but one', async () => {
  await deleteSessions(test.database, { userId: 'ans', except: 'a2' });
  expect(await ids('ans')).toEqual(['a2']);
  await deleteSessions(test.database, { userId: 'ans' });
  expect(await ids('ans')).toEqual([]);
  expect(await ids('bo')).toEqual(['b1']);
});
