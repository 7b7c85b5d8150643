/** One-time links: first account, invitations, new passwords. Only their hash is kept. */
import { and, asc, eq, exists, gt, isNull, ne, not, or } from 'drizzle-orm';
import type { WerkgroepRole } from '../../domain/access/can';
import type { Database } from '../open';
import type { LinkKind } from '../schema';

/** How long a link can be used. */
export const LINK_DAYS_VALID = 7;

/** Adds the link for the first account, and ends earlier ones. */
export async function replaceFirstAccountLink(
  database: Database,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<void> {
  const { orm, schema } = database;
  await database.atomically([
    withdrawFirstAccountLinks(database),
    orm.insert(schema.links).values({
      tokenHash,
      kind: 'eerste-account',
      programmateam: true,
      createdAt: new Date(),
      expiresAt,
    }),
  ]);
}

/** The query that ends the link for the first account: the programmateam has somebody now. */
export function withdrawFirstAccountLinks({ orm, schema: { links } }: Database, now = new Date()) {
  return orm
    .update(links)
    .set({ withdrawnAt: now })
    .where(and(eq(links.kind, 'eerste-account'), isNull(links.usedAt), isNull(links.withdrawnAt)));
}

/** A link by the hash of its token, whatever its state; null when it never existed. */
export async function findLink({ orm, schema: { links } }: Database, tokenHash: string) {
  const [link] = await orm.select().from(links).where(eq(links.tokenHash, tokenHash));
  return link ?? null;
}

/** A link as it is stored. */
export type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/**
 * The query that uses a link up, once: returns a row only for the first to use it in time.
 * Put it first in `atomically` and let the check throw when it returns nothing.
 */
export function consumeLink(database: Database, id: number, now = new Date()) {
  const { orm, schema } = database;
  return orm
    .update(schema.links)
    .set({ usedAt: now })
    .where(and(eq(schema.links.id, id), stillOpen(database, now)))
    .returning({ id: schema.links.id });
}

/** Not used, not withdrawn, not expired; for a condition. */
function stillOpen({ schema: { links } }: Database, now: Date) {
  return and(isNull(links.usedAt), isNull(links.withdrawnAt), gt(links.expiresAt, now));
}

/** How the logboek names a link: enough to follow it, too little to use it. */
export const linkLabel = (tokenHash: string): string => `link-${tokenHash.slice(0, 12)}`;

export interface NewLink {
  tokenHash: string;
  kind: Exclude<LinkKind, 'eerste-account'>;
  /** The only address an invitation is for; null: whoever has the link. */
  email: string | null;
  werkgroep: number | null;
  role: WerkgroepRole | null;
  programmateam: boolean;
  /** For a password link: whose password. */
  userId: string | null;
  createdBy: string;
}

/**
 * The query that adds a link. It returns nothing when the same link is there already: a form that
 * was sent twice.
 */
export function insertLink({ orm, schema: { links } }: Database, link: NewLink, now = new Date()) {
  const expiresAt = new Date(now.getTime() + LINK_DAYS_VALID * 86_400_000);
  return orm
    .insert(links)
    .values({ ...link, createdAt: now, expiresAt })
    .onConflictDoNothing({ target: links.tokenHash })
    .returning({ id: links.id });
}

/**
 * The query that withdraws an open invitation.
 * @param werkgroep only an invitation for this werkgroep; null: any
 */
export function withdrawInvitation(
  database: Database,
  { id, werkgroep }: { id: number; werkgroep: number | null },
) {
  const { links } = database.schema;
  const now = new Date();
  const ofWerkgroep =
    werkgroep === null
      ? undefined
      : and(eq(links.werkgroep, werkgroep), eq(links.programmateam, false));
  return database.orm
    .update(links)
    .set({ withdrawnAt: now })
    .where(
      and(eq(links.id, id), eq(links.kind, 'uitnodiging'), stillOpen(database, now), ofWerkgroep),
    )
    .returning({ tokenHash: links.tokenHash });
}

/**
 * The query that ends the open password links of a person: one was used, or a newer is made.
 * @param except the hash of the newer one
 */
export function withdrawPasswordLinks(database: Database, userId: string, except = '') {
  const { links } = database.schema;
  const now = new Date();
  return database.orm
    .update(links)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(links.kind, 'wachtwoord'),
        eq(links.userId, userId),
        ne(links.tokenHash, except),
        stillOpen(database, now),
      ),
    );
}

/**
 * The query that withdraws the open links that a person made and may not make any more. Put it
 * after a change of that person's rights in `atomically`: else somebody who lost a role could
 * still let himself in by his own invitation.
 */
export function withdrawUnentitledLinks(database: Database, userId: string) {
  const { orm, schema } = database;
  const { links, users, memberships } = schema;
  const now = new Date();
  const inProgrammateam = orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.programmateam, true), isNull(users.closedAt)));
  const trekker = orm
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.werkgroep, links.werkgroep),
        eq(memberships.role, 'trekker'),
      ),
    );
  return orm
    .update(links)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(links.createdBy, userId),
        stillOpen(database, now),
        not(exists(inProgrammateam)),
        or(eq(links.programmateam, true), not(exists(trekker))),
      ),
    );
}

/**
 * Invitations that can still be used, the first to expire first, with who made them.
 * @param werkgroep only for this werkgroep
 */
export async function listOpenInvitations(database: Database, werkgroep?: number) {
  const { orm, schema } = database;
  const { links, users, werkgroepen } = schema;
  return orm
    .select({
      id: links.id,
      email: links.email,
      role: links.role,
      programmateam: links.programmateam,
      werkgroep: links.werkgroep,
      werkgroepNaam: werkgroepen.naam,
      expiresAt: links.expiresAt,
      createdByName: users.name,
    })
    .from(links)
    .leftJoin(users, eq(users.id, links.createdBy))
    .leftJoin(werkgroepen, eq(werkgroepen.nummer, links.werkgroep))
    .where(
      and(
        eq(links.kind, 'uitnodiging'),
        stillOpen(database, new Date()),
        werkgroep === undefined ? undefined : eq(links.werkgroep, werkgroep),
      ),
    )
    .orderBy(asc(links.expiresAt), asc(links.id));
}
