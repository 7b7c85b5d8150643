/** Fills a demo database: people in every role and plans that are half-way. */
import type { Database } from '../../db/open';
import { hashPassword } from '../../db/password';
import { DEMO_PASSWORD, listDemoAccounts } from '../../db/queries/demo';
import { insertUser, saveMembership } from '../../db/queries/people';
import type { Programme } from '../../domain/programme/programme';
import { demoPeople } from './people';
import { play } from './play';
import { huisarts } from './texts/huisarts';
import { onderwijs } from './texts/onderwijs';
import { overige } from './texts/overige';
import { wijkteams } from './texts/wijkteams';

/** Does nothing when the demo's people are already there. Rows follow the log at the next start. */
export async function seedDemo(
  database: Database,
  programme: Programme,
  now = new Date(),
): Promise<void> {
  if ((await listDemoAccounts(database)).length > 0) return;
  await addPeople(database, programme);
  await play(database, [...onderwijs, ...wijkteams, ...huisarts, ...overige], now);
}

async function addPeople(database: Database, programme: Programme): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const numbers = new Set(programme.werkgroepen.map((werkgroep) => werkgroep.nummer));
  const people = Object.values(demoPeople);
  await database.atomically([
    ...people.map(({ roles: _, ...person }) => insertUser(database, { ...person, passwordHash })),
    ...people.flatMap((person) =>
      Object.entries(person.roles)
        .map(([werkgroep, role]) => ({ werkgroep: Number(werkgroep), userId: person.id, role }))
        .filter(({ werkgroep }) => numbers.has(werkgroep))
        .map((membership) => saveMembership(database, membership)),
    ),
  ]);
}
