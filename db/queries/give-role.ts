/** Giving, changing and taking away a role in a werkgroep: each with its entry in the logboek. */
import type { WerkgroepRole } from '../../domain/access/can';
import type { Database } from '../open';
import { findAccountDetail } from './accounts';
import { withdrawUnentitledLinks } from './links';
import { addLogboekEntry } from './logboek';
import { deleteMembership, saveMembership } from './people';

interface Asked {
  /** Who does it; null for a command. */
  actorId: string | null;
  userId: string;
  werkgroep: number;
}

export type GivenRole = 'toegevoegd' | 'gewijzigd' | 'ongewijzigd' | 'geen-account';

/** Gives somebody a role in a werkgroep, or changes it. Publishing the news is the caller's part. */
export async function giveRole(
  database: Database,
  { actorId, userId, werkgroep, role }: Asked & { role: WerkgroepRole },
): Promise<GivenRole> {
  const person = await findAccountDetail(database, userId);
  if (!person || person.closedAt) return 'geen-account';
  const before = person.memberships.find((m) => m.werkgroep === werkgroep)?.role;
  if (before === role) return 'ongewijzigd';
  const action = before ? 'lid.rol-gewijzigd' : 'lid.toegevoegd';
  const details = { werkgroep, rol: role, was: before ?? null };
  await database.atomically([
    saveMembership(database, { werkgroep, userId, role }),
    withdrawUnentitledLinks(database, userId),
    addLogboekEntry(database, { actorId, action, subject: userId, result: 'gelukt', details }),
  ]);
  return before ? 'gewijzigd' : 'toegevoegd';
}

/** Takes somebody's role in a werkgroep away. @returns false when there was none */
export async function takeRole(
  database: Database,
  { actorId, userId, werkgroep }: Asked,
): Promise<boolean> {
  const person = await findAccountDetail(database, userId);
  const before = person?.memberships.find((m) => m.werkgroep === werkgroep)?.role;
  if (!before) return false;
  const details = { werkgroep, was: before };
  await database.atomically([
    deleteMembership(database, { werkgroep, userId }),
    withdrawUnentitledLinks(database, userId),
    addLogboekEntry(database, {
      actorId,
      action: 'lid.verwijderd',
      subject: userId,
      result: 'gelukt',
      details,
    }),
  ]);
  return true;
}
