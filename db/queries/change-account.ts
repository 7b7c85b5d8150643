/** Changes to an account by the programmateam: each with its entry in the logboek. */
import type { Database } from '../open';
import type { AccountDetail } from './accounts';
import { withdrawFirstAccountLinks, withdrawPasswordLinks, withdrawUnentitledLinks } from './links';
import { addLogboekEntry, type LogboekEntry } from './logboek';
import {
  closeUser,
  deleteMemberships,
  type ProfileChange,
  reopenUser,
  selectProgrammateamSize,
  setProgrammateam,
  updateProfile,
} from './people';
import { deleteSessions } from './sessions';

export type AccountChange =
  | 'gelukt'
  /** It was so already: somebody else was first. */
  | 'ongewijzigd'
  /** The programmateam would have nobody left. */
  | 'laatste';

/** Roll the transaction back; are always caught where it was started. */
class Unchanged extends Error {}
class LastOne extends Error {}

/** Changes what is known of a person. Publishing the news is the caller's part, as below. */
export async function changeProfile(
  database: Database,
  actorId: string,
  person: AccountDetail,
  change: ProfileChange,
): Promise<AccountChange> {
  const details = differences(person, change);
  if (Object.keys(details).length === 0) return 'ongewijzigd';
  await database.atomically([
    updateProfile(database, person.id, change),
    addLogboekEntry(database, entry(actorId, 'account.gewijzigd', person.id, details)),
  ]);
  return 'gelukt';
}

/** What was and what is now. A name is personal and is not repeated: only that it changed. */
function differences(before: ProfileChange, after: ProfileChange) {
  const details: Record<string, string | boolean> = {};
  if (before.name !== after.name) details.naam = 'gewijzigd';
  for (const field of ['organisation', 'group', 'marktpartij'] as const) {
    if (before[field] === after[field]) continue;
    details[`${WORDS[field]}Was`] = before[field];
    details[WORDS[field]] = after[field];
  }
  return details;
}

const WORDS = { organisation: 'organisatie', group: 'groep', marktpartij: 'marktpartij' } as const;

/** Puts somebody in the programmateam or takes them out; never the last one. */
export function changeProgrammateam(
  database: Database,
  actorId: string,
  { userId, programmateam }: { userId: string; programmateam: boolean },
): Promise<AccountChange> {
  return changeOnce(database, [
    setProgrammateam(database, { userId, programmateam }),
    selectProgrammateamSize(database),
    addLogboekEntry(database, entry(actorId, 'account.gewijzigd', userId, { programmateam })),
    programmateam ? withdrawFirstAccountLinks(database) : withdrawUnentitledLinks(database, userId),
  ]);
}

/** Closes an account: no sessions, no roles, no way in. The row stays, for versions point to it. */
export function closeAccount(
  database: Database,
  actorId: string,
  userId: string,
): Promise<AccountChange> {
  return changeOnce(database, [
    closeUser(database, userId),
    selectProgrammateamSize(database),
    deleteMemberships(database, userId),
    deleteSessions(database, { userId }),
    withdrawPasswordLinks(database, userId),
    withdrawUnentitledLinks(database, userId),
    addLogboekEntry(database, entry(actorId, 'account.gesloten', userId)),
  ]);
}

/** Opens a closed account again, without roles. */
export function reopenAccount(
  database: Database,
  actorId: string,
  userId: string,
): Promise<AccountChange> {
  return changeOnce(database, [
    reopenUser(database, userId),
    selectProgrammateamSize(database),
    addLogboekEntry(database, entry(actorId, 'account.heropend', userId)),
  ]);
}

type Change = PromiseLike<{ id: string }[]>;
type Size = PromiseLike<{ n: number }[]>;

/** Carries out a change that only the first may make and that leaves somebody in charge. */
async function changeOnce(
  database: Database,
  queries: readonly [Change, Size, ...PromiseLike<unknown>[]],
): Promise<AccountChange> {
  try {
    await database.atomically(queries, ([changed, [size]]) => {
      if (changed.length === 0) throw new Unchanged();
      if (!size || size.n === 0) throw new LastOne();
    });
    return 'gelukt';
  } catch (error) {
    if (error instanceof Unchanged) return 'ongewijzigd';
    if (error instanceof LastOne) return 'laatste';
    throw error;
  }
}

const entry = (
  actorId: string,
  action: string,
  subject: string,
  details: LogboekEntry['details'] = {},
): LogboekEntry => ({ actorId, action, subject, result: 'gelukt', details });
