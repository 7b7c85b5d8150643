/** People, their roles, and what `can` needs to know of them. */
import { and, asc, count, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { type Person, WERKGROEP_ROLES, type WerkgroepRole } from '../../domain/access/can';
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

/** The query that changes the role somebody has in a werkgroep; returns nothing when there is none. */
export function updateRole(
  { orm, schema: { memberships } }: Database,
  { werkgroep, userId, role }: { werkgroep: number; userId: string; role: WerkgroepRole },
) {
  return orm
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.werkgroep, werkgroep), eq(memberships.userId, userId)))
    .returning({ userId: memberships.userId });
}

/** The query that takes all of a person's roles away. */
export function deleteMemberships({ orm, schema: { memberships } }: Database, userId: string) {
  return orm.delete(memberships).where(eq(memberships.userId, userId));
}

/** An account with what the programmateam needs to see of it. */
export interface AccountDetail extends Account {
  createdAt: Date;
  closedAt: Date | null;
}

/** All accounts in the order of their names, closed ones too. */
export async function listAccounts({ orm, schema }: Database): Promise<AccountDetail[]> {
  const people = await orm.select(detailColumns(schema)).from(schema.users);
  const rows = await orm
    .select()
    .from(schema.memberships)
    .orderBy(asc(schema.memberships.werkgroep));
  const roles = new Map(people.map(({ id }) => [id, [] as typeof rows]));
  for (const row of rows) roles.get(row.userId)?.push(row);
  return people
    .map((person) => ({ ...person, memberships: roles.get(person.id) ?? [] }))
    .sort(byName);
}

/** One account, closed or not, with its roles; null when there is none. */
export function findAccountDetail(
  database: Database,
  userId: string,
): Promise<AccountDetail | null> {
  return findDetail(database, eq(database.schema.users.id, userId));
}

/** The account with an address, closed or not, with its roles; null when there is none. */
export function findAccountByEmail(
  database: Database,
  email: string,
): Promise<AccountDetail | null> {
  return findDetail(database, eq(database.schema.users.email, normalizeEmail(email)));
}

async function findDetail({ orm, schema }: Database, where: SQL): Promise<AccountDetail | null> {
  const { users, memberships } = schema;
  const [person] = await orm.select(detailColumns(schema)).from(users).where(where);
  if (!person) return null;
  const roles = await orm
    .select()
    .from(memberships)
    .where(eq(memberships.userId, person.id))
    .orderBy(asc(memberships.werkgroep));
  return { ...person, memberships: roles };
}

const detailColumns = ({ users }: Database['schema']) => ({
  id: users.id,
  email: users.email,
  name: users.name,
  organisation: users.organisation,
  group: users.group,
  marktpartij: users.marktpartij,
  programmateam: users.programmateam,
  createdAt: users.createdAt,
  closedAt: users.closedAt,
});

/** In the Dutch order of the alphabet: engines sort capitals and accents each in their own way. */
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id);

/** The people with a role in a werkgroep: trekkers first, then leden, then meelezers; by name. */
export async function listMembers({ orm, schema }: Database, werkgroep: number) {
  const { users, memberships } = schema;
  const members = await orm
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      organisation: users.organisation,
      role: memberships.role,
      since: memberships.since,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.werkgroep, werkgroep), isNull(users.closedAt)));
  const rank = ({ role }: { role: WerkgroepRole }) => WERKGROEP_ROLES.indexOf(role);
  return members.sort((a, b) => rank(a) - rank(b) || byName(a, b));
}

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** Every organisation that somebody has named, in order, to choose from. */
export async function listOrganisations({ orm, schema: { users } }: Database): Promise<string[]> {
  const rows = await orm.selectDistinct({ name: users.organisation }).from(users);
  return rows.map((row) => row.name).sort((a, b) => a.localeCompare(b, 'nl'));
}
