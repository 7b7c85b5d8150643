/** Sessions of people, as the account page shows and ends them. Lucia makes and slides them. */
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Database } from '../open';

/** A person's sessions that still count, the newest first. */
export async function listSessions({ orm, schema: { sessions } }: Database, userId: string) {
  return orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
}

/** The query that ends one session of a person; returns it for the first to do so. */
export function deleteSession(
  { orm, schema: { sessions } }: Database,
  { sessionId, userId }: { sessionId: string; userId: string },
) {
  return orm
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
}

/** The query that ends all sessions of a person, or all but one. */
export function deleteSessions(
  { orm, schema: { sessions } }: Database,
  { userId, except }: { userId: string; except?: string },
) {
  return orm
    .delete(sessions)
    .where(
      and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)),
    )
    .returning({ id: sessions.id });
}
