/** One-time links: first account, invitations, new passwords. Only their hash is kept. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../open';

/** Adds the link for the first account, and ends earlier ones. */
export async function replaceFirstAccountLink(
  { orm, schema: { links }, atomically }: Database,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<void> {
  const now = new Date();
  await atomically([
    orm
      .update(links)
      .set({ withdrawnAt: now })
      .where(and(eq(links.kind, 'eerste-account'), isNull(links.usedAt))),
    orm.insert(links).values({
      tokenHash,
      kind: 'eerste-account',
      programmateam: true,
      createdAt: now,
      expiresAt,
    }),
  ]);
}

/** A link by the hash of its token, whatever its state; null when it never existed. */
export async function findLink({ orm, schema: { links } }: Database, tokenHash: string) {
  const [link] = await orm.select().from(links).where(eq(links.tokenHash, tokenHash));
  return link ?? null;
}

/**
 * The query that uses a link up, once: returns a row only for the first to use it in time.
 * Put it first in `atomically` and let the check throw when it returns nothing.
 */
export function useLink({ orm, schema: { links } }: Database, id: number, now = new Date()) {
  return orm
    .update(links)
    .set({ usedAt: now })
    .where(
      and(
        eq(links.id, id),
        isNull(links.usedAt),
        isNull(links.withdrawnAt),
        gt(links.expiresAt, now),
      ),
    )
    .returning({ id: links.id });
}
