/** Mail that waits: to be sent, or to be copied by hand from the outbox page. */
import { asc, desc, eq, inArray, isNull, lt, or, isNotNull, and, sql } from 'drizzle-orm';
import type { Database } from '../open';

/** Mail not yet sent and not failed too often to try again, oldest first. */
export async function listUnsentMail({ orm, schema: { outbox } }: Database) {
  return orm.select().from(outbox).where(isNull(outbox.sentAt)).orderBy(asc(outbox.id)).limit(50);
}

/** Everything in the outbox, newest first, with whether its link still works. */
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

export async function markMailFailed({ orm, schema: { outbox } }: Database, id: number, error: string) {
  await orm.update(outbox).set({ error }).where(eq(outbox.id, id));
}

/** Empties mails whose link has been used, withdrawn or has expired: the text held the link. */
export async function emptyDeadMail({ orm, schema: { outbox, links } }: Database, now: Date) {
  const dead = orm
    .select({ id: links.id })
    .from(links)
    .where(or(isNotNull(links.usedAt), isNotNull(links.withdrawnAt), lt(links.expiresAt, now)));
  await orm
    .update(outbox)
    .set({ body: '' })
    .where(and(inArray(outbox.linkId, dead), sql`${outbox.body} <> ''`));
}
