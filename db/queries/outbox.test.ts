import { afterEach, beforeEach, expect, it } from 'vitest';
import { addTestUser, openTestDatabase, type TestDatabase } from '../test-database';
import { newToken } from '../token';
import { consumeLink, findLink, insertLink } from './links';
import {
  emptyDeadMail,
  findMailOfLink,
  insertMail,
  listOutbox,
  listUnsentMail,
  markMailFailed,
  markMailSent,
} from './outbox';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  await addTestUser(test.database, { id: 'baas', programmateam: true });
});
afterEach(() => test.dispose());

async function addMail(now = new Date()) {
  const { database } = test;
  const { tokenHash } = newToken();
  const link = {
    tokenHash,
    kind: 'uitnodiging' as const,
    email: 'a@voorbeeld.nl',
    werkgroep: 3,
    role: 'lid' as const,
    programmateam: false,
    userId: null,
    createdBy: 'baas',
  };
  await database.atomically([
    insertLink(database, link, now),
    insertMail(database, { tokenHash, to: link.email, subject: 'Kom erbij', body: 'met de link' }),
  ]);
  const stored = await findLink(database, tokenHash);
  if (!stored) throw new Error('the link was not stored');
  return stored;
}

it('waits until it is sent, also after a failure', async () => {
  const { database } = test;
  const link = await addMail();
  const [mail] = await listUnsentMail(database);
  expect(mail).toMatchObject({ linkId: link.id, to: 'a@voorbeeld.nl', body: 'met de link' });
  await markMailFailed(database, mail?.id ?? 0, 'ECONNREFUSED');
  expect(await listUnsentMail(database)).toHaveLength(1);
  expect(await findMailOfLink(database, link.id)).toMatchObject({ error: 'ECONNREFUSED' });
  await markMailSent(database, mail?.id ?? 0);
  expect(await listUnsentMail(database)).toHaveLength(0);
  expect((await findMailOfLink(database, link.id))?.error).toBeNull();
});

it('loses its text when the link is dead, and is not sent then', async () => {
  const { database } = test;
  const used = await addMail();
  const open = await addMail();
  await addMail(new Date(Date.now() - 8 * 86_400_000));
  await consumeLink(database, used.id);
  await emptyDeadMail(database, new Date());
  expect((await listOutbox(database)).map((mail) => mail.body)).toEqual(['', 'met de link', '']);
  expect((await listUnsentMail(database)).map((mail) => mail.linkId)).toEqual([open.id]);
});
