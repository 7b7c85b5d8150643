/** Mail that waits: to be sent, or to be copied by hand from the outbox page. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../open';

/** Mail to send, oldest first. What has been emptied held a dead link and stays behind. */
export async function listUnsentMail({ orm, schema: { outbox } }: Database) {
  return orm
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), ne(outbox.body, '')))
    .orderBy(asc(outbox.id))
    .limit(50);
}

/** The query that puts a mail with a link in the outbox; for `atomically`, after the link itself. */
export function insertMail(
  { orm, schema: { outbox, links } }: Database,
  mail: { tokenHash: string; to: string; subject: string; body: string },
) {
  const link = orm.select({ id: links.id }).from(links).where(eq(links.tokenHash, mail.tokenHash));
  const { to, subject, body } = mail;
  return orm
    .insert(outbox)
    .values({ linkId: sql`(${link})`, to, subject, body, createdAt: new Date() });
}

/** What became of the mail that carries a link; null when there is none. */
export async function findMailOfLink({ orm, schema: { outbox } }: Database, linkId: number) {
  const [mail] = await orm
    .select({ to: outbox.to, sentAt: outbox.sentAt, error: outbox.error })
    .from(outbox)
    .where(eq(outbox.linkId, linkId))
    .orderBy(desc(outbox.id));
  return mail ?? null;
}

/** Everything in the outbox, newest first, with what became of its link. */
export async function listOutbox({ orm, schema: { outbox, links } }: Database) {
  return orm
    .select({
      id: outbox.id,
      to: outbox.to,
      subject: outbox.subject,
      body: outbox.body,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      error: outbox.error,
      linkExpiresAt: links.expiresAt,
      linkUsedAt: links.usedAt,
      linkWithdrawnAt: links.withdrawnAt,
    })
    .from(outbox)
    .leftJoin(links, eq(outbox.linkId, links.id))
    .orderBy(desc(outbox.id))
    .limit(200);
}

export async function markMailSent({ orm, schema: { outbox } }: Database, id: number) {
  await orm.update(outbox).set({ sentAt: new Date(), error: null }).where(eq(outbox.id, id));
}

export async function markMailFailed(
  { orm, schema: { outbox } }: Database,
  id: number,
  error: string,
) {
  await orm.update(outbox).set({ error }).where(eq(outbox.id, id));
}

/** Empties mails whose link has been used, withdrawn or has expired: the text held the link. */
export async function emptyDeadMail({ orm, schema: { outbox, links } }: Database, now: Date) {
  const dead = orm
    .select({ id: links.id })
    .from(links)
    .where(or(isNotNull(links.usedAt), isNotNull(links.withdrawnAt), lte(links.expiresAt, now)));
  await orm
    .update(outbox)
    .set({ body: '' })
    .where(and(inArray(outbox.linkId, dead), ne(outbox.body, '')));
}
