/** The demo's accounts, and what its people wrote in the past. Only ever asked in the demo. */
import { and, asc, eq, isNull, like } from 'drizzle-orm';
import type { WerkgroepRole } from '../../domain/access/can';
import type { Database } from '../open';

/** Known to everyone: the demo shows it on the login page and has a database of its own. */
export const DEMO_PASSWORD = 'samenspoor-demo';
/** `.example` belongs to nobody (RFC 2606): no mail can reach a real person. */
export const DEMO_DOMAIN = 'demo.example';

export interface DemoAccount {
  email: string;
  name: string;
  /** Organisation and roles in words. */
  description: string;
  password: string;
}

/** The demo accounts that can be logged in with, programmateam first, then trekkers, leden, meelezers. */
export async function listDemoAccounts(database: Database): Promise<DemoAccount[]> {
  const { orm, schema } = database;
  const { users, memberships, werkgroepen } = schema;
  const rows = await orm
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      organisation: users.organisation,
      programmateam: users.programmateam,
      marktpartij: users.marktpartij,
      role: memberships.role,
      werkgroep: werkgroepen.nummer,
      naam: werkgroepen.naam,
    })
    .from(users)
    .leftJoin(memberships, eq(memberships.userId, users.id))
    .leftJoin(werkgroepen, eq(werkgroepen.nummer, memberships.werkgroep))
    .where(and(like(users.email, `%@${DEMO_DOMAIN}`), isNull(users.closedAt)))
    .orderBy(asc(users.name), asc(memberships.werkgroep));
  const people = [...new Set(rows.map((row) => row.id))].map((id) =>
    rows.filter((row) => row.id === id),
  );
  return people
    .map((roles) => ({ roles, rank: Math.min(...roles.map(rank)) }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ roles }) => account(roles));
}

interface Row {
  email: string;
  name: string;
  organisation: string;
  programmateam: boolean;
  marktpartij: boolean;
  role: WerkgroepRole | null;
  werkgroep: number | null;
  naam: string | null;
}

const ROLE_ORDER: readonly (WerkgroepRole | null)[] = ['trekker', 'lid', 'meelezer', null];

const rank = (row: Row): number => (row.programmateam ? -1 : ROLE_ORDER.indexOf(row.role));

function account(roles: Row[]): DemoAccount[] {
  const [person] = roles;
  if (!person) return [];
  const words = [
    ...(person.programmateam ? ['programmateam'] : []),
    ...roles
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap(({ role, werkgroep, naam }) => (role ? [`${role} van ${werkgroep} ${naam}`] : [])),
    ...(person.marktpartij ? ['marktpartij'] : []),
  ];
  const { email, name, organisation } = person;
  const description = `${organisation}: ${words.join(', ') || 'leest overal mee'}`;
  return [{ email, name, description, password: DEMO_PASSWORD }];
}

export interface DemoUpdate {
  sectionId: number;
  generation: number;
  clientId: number;
  userId: string;
  organisation: string;
  update: Buffer;
  at: Date;
}

/** Puts an update in the log at a moment in the past, with its writer. */
export async function appendDemoUpdate(
  { orm, schema, atomically }: Database,
  { at, update, organisation, clientId, ...of }: DemoUpdate,
): Promise<void> {
  const { sectionId, generation, userId } = of;
  await atomically([
    orm.insert(schema.updateLog).values({ sectionId, generation, userId, update, createdAt: at }),
    orm
      .insert(schema.writers)
      .values({ sectionId, generation, clientId, userId, organisation, firstAt: at }),
  ]);
}
