/** Accounts and members as lists and pages show them. */
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { WERKGROEP_ROLES, type WerkgroepRole } from '../../domain/access/can';
import type { Database } from '../open';
import { type Account, normalizeEmail } from './people';

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

/** Every organisation that somebody has named, in order, to choose from. */
export async function listOrganisations({ orm, schema: { users } }: Database): Promise<string[]> {
  const rows = await orm.selectDistinct({ name: users.organisation }).from(users);
  return rows.map((row) => row.name).sort((a, b) => a.localeCompare(b, 'nl'));
}
