/** People, their roles, and what `can` needs to know of them. */
import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Person, WerkgroepRole } from '../../domain/access/can';
import type { Database } from '../open';

/** A person as the product shows and judges them. */
export interface Account extends Person {
  email: string;
  name: string;
  organisation: string;
  group: string;
}

export interface NewUser {
  id: string;
  email: string;
  name: string;
  organisation: string;
  group: string;
  marktpartij: boolean;
  programmateam: boolean;
  passwordHash: string;
}

/** The account with this id and its roles now; null when there is none or it has been closed. */
export async function findAccount(database: Database, userId: string): Promise<Account | null> {
  const { orm, schema } = database;
  const { users } = schema;
  const [user] = await orm
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.closedAt)));
  if (!user) return null;
  const memberships = await orm
    .select({ werkgroep: schema.memberships.werkgroep, role: schema.memberships.role })
    .from(schema.memberships)
    .where(eq(schema.memberships.userId, userId))
    .orderBy(asc(schema.memberships.werkgroep));
  const { id, email, name, organisation, group, marktpartij, programmateam } = user;
  return { id, email, name, organisation, group, marktpartij, programmateam, memberships };
}

/** Id and password hash behind an address, for logging in. Closed accounts are not found. */
export async function findCredentials({ orm, schema: { users } }: Database, email: string) {
  const [row] = await orm
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, normalizeEmail(email)), isNull(users.closedAt)));
  return row ?? null;
}

/** Addresses are compared without regard to case and surrounding space. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

/** True when there is an account (open or closed) with this address. */
export async function emailInUse({ orm, schema: { users } }: Database, email: string) {
  const rows = await orm
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, normalizeEmail(email)));
  return rows.length > 0;
}

/** How many open accounts the programmateam has. */
export async function countProgrammateam(database: Database): Promise<number> {
  const [row] = await selectProgrammateamSize(database);
  return row?.n ?? 0;
}

/** The query behind countProgrammateam; for the check of `atomically`. */
export function selectProgrammateamSize({ orm, schema: { users } }: Database) {
  return orm
    .select({ n: count() })
    .from(users)
    .where(and(eq(users.programmateam, true), isNull(users.closedAt)));
}

/** What somebody may change about a person afterwards. */
export interface ProfileChange {
  name: string;
  organisation: string;
  group: string;
  marktpartij: boolean;
}

/** The query that changes what is known of a person. */
export function updateProfile(
  { orm, schema: { users } }: Database,
  userId: string,
  change: ProfileChange,
) {
  return orm.update(users).set(change).where(eq(users.id, userId));
}

/** The query that puts an open account in the programmateam or takes it out; returns it if so. */
export function setProgrammateam(
  { orm, schema: { users } }: Database,
  { userId, programmateam }: { userId: string; programmateam: boolean },
) {
  return orm
    .update(users)
    .set({ programmateam })
    .where(
      and(eq(users.id, userId), eq(users.programmateam, !programmateam), isNull(users.closedAt)),
    )
    .returning({ id: users.id });
}

/** The query that replaces a password. */
export function updatePassword(
  { orm, schema: { users } }: Database,
  { userId, passwordHash }: { userId: string; passwordHash: string },
) {
  return orm
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, userId), isNull(users.closedAt)))
    .returning({ id: users.id });
}

/** The query that closes an account; returns it for the first to do so. */
export function closeUser({ orm, schema: { users } }: Database, userId: string) {
  return orm
    .update(users)
    .set({ closedAt: new Date(), programmateam: false })
    .where(and(eq(users.id, userId), isNull(users.closedAt)))
    .returning({ id: users.id });
}

/** The query that opens a closed account again, without any role. */
export function reopenUser({ orm, schema: { users } }: Database, userId: string) {
  return orm
    .update(users)
    .set({ closedAt: null })
    .where(and(eq(users.id, userId), isNotNull(users.closedAt)))
    .returning({ id: users.id });
}

/** The query that adds a user; for `atomically`, beside its logboek entry. */
export function insertUser({ orm, schema }: Database, user: NewUser) {
  return orm.insert(schema.users).values({
    ...user,
    email: normalizeEmail(user.email),
    createdAt: new Date(),
    closedAt: null,
  });
}

/** The query that gives a person a role in a werkgroep, or changes it. */
export function saveMembership(
  { orm, schema }: Database,
  membership: { werkgroep: number; userId: string; role: WerkgroepRole },
) {
  return orm
    .insert(schema.memberships)
    .values({ ...membership, since: new Date() })
    .onConflictDoUpdate({
      target: [schema.memberships.werkgroep, schema.memberships.userId],
      set: { role: membership.role },
    });
}

/** The query that takes a person's role in a werkgroep away. */
export function deleteMembership(
  { orm, schema: { memberships } }: Database,
  { werkgroep, userId }: { werkgroep: number; userId: string },
) {
  return orm
    .delete(memberships)
    .where(and(eq(memberships.werkgroep, werkgroep), eq(memberships.userId, userId)));
}

/** The query that takes all of a person's roles away. */
export function deleteMemberships({ orm, schema: { memberships } }: Database, userId: string) {
  return orm.delete(memberships).where(eq(memberships.userId, userId));
}
