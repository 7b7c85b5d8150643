import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertLink } from '../db/queries/links';
import { insertMail, listOutbox } from '../db/queries/outbox';
import { addTestUser, openTestDatabase, type TestDatabase } from '../db/test-database';
import { newToken } from '../db/token';
import { createLog } from './log';
import { createMailer } from './mail';

let test: TestDatabase;
let smtp: Server;
let received: string[];
beforeEach(async () => {
  test = await openTestDatabase();
  await addTestUser(test.database, { id: 'baas', programmateam: true });
  received = [];
  smtp = createServer((socket) => answerMail(socket));
  smtp.listen(0, '127.0.0.1');
  await once(smtp, 'listening');
});
afterEach(async () => {
  smtp.close();
  await test.dispose();
});

/** The least a mail server must say; refuses one address. */
function answerMail(socket: Socket): void {
  let message: string | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const onLine = (line: string) => {
    if (message !== null) {
      if (line !== '.') message += `${line}\n`;
      else {
        received.push(message);
        message = null;
        say('250 ok');
      }
      return;
    }
    if (line === 'DATA') message = '';
    if (/^RCPT.*weg@/.test(line)) return say('550 unknown');
    say(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok');
  };
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  socket.on('error', () => {});
  say('220 test');
}

async function addMail(to: string) {
  const { database } = test;
  const { tokenHash } = newToken();
  const link = {
    tokenHash,
    kind: 'uitnodiging' as const,
    email: to,
    werkgroep: 3,
    role: 'lid' as const,
    programmateam: false,
    userId: null,
    createdBy: 'baas',
  };
  await database.atomically([
    insertLink(database, link),
    insertMail(database, { tokenHash, to, subject: 'Uitnodiging één', body: 'De link' }),
  ]);
}

function mailer() {
  const { port } = smtp.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  return createMailer(test.database, url, 'https://samenspoor.voorbeeld.nl', createLog('silent'));
}

it('sends what waits, once, also when it is asked twice at the same time', async () => {
  await addMail('a@voorbeeld.nl');
  const { deliver, configured } = mailer();
  const first = deliver();
  await addMail('b@voorbeeld.nl');
  await Promise.all([first, deliver(), deliver()]);
  expect(configured).toBe(true);
  expect(received).toHaveLength(2);
  expect(received[0]).toContain('From: Samenspoor <geen-antwoord@samenspoor.voorbeeld.nl>');
  expect((await listOutbox(test.database)).every((mail) => mail.sentAt !== null)).toBe(true);
});

it('keeps what is refused, says why, and goes on with the rest', async () => {
  await addMail('weg@voorbeeld.nl');
  await addMail('a@voorbeeld.nl');
  await mailer().deliver();
  expect(received).toHaveLength(1);
  expect(await listOutbox(test.database)).toMatchObject([
    { to: 'a@voorbeeld.nl', error: null },
    { to: 'weg@voorbeeld.nl', error: 'EENVELOPE', sentAt: null },
  ]);
});

it('keeps everything while the server is away', async () => {
  await addMail('a@voorbeeld.nl');
  const away = mailer();
  smtp.close();
  await away.deliver();
  const [mail] = await listOutbox(test.database);
  expect(mail).toMatchObject({ sentAt: null, error: expect.stringMatching(/^E/) });
});

it('does nothing without a mail server', async () => {
  await addMail('a@voorbeeld.nl');
  const none = createMailer(test.database, null, 'https://x.nl', createLog('silent'));
  await none.deliver();
  expect(none.configured).toBe(false);
});
