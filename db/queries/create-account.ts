/** Making an account: from a command, or with a one-time link. */
import { randomUUID } from 'node:crypto';
import type { WerkgroepRole } from '../../domain/access/can';
import type { Profile } from '../../domain/people/person-fields';
import type { Database } from '../open';
import { consumeLink, findLink, type Link, linkLabel, withdrawFirstAccountLinks } from './links';
import { addLogboekEntry } from './logboek';
import { emailInUse, insertUser, saveMembership } from './people';

export interface AccountRequest {
  email: string;
  profile: Profile;
  passwordHash: string;
  programmateam: boolean;
  /** The link that lets this person in, with what it gives; null for a command. */
  link: Link | null;
}

export type CreatedAccount =
  | { ok: true; userId: string }
  /** Somebody has this address already, or the link was used a moment ago. */
  | { ok: false; why: 'adres-bezet' | 'link-op' };

/** Rolls the transaction back; is always caught where it was started. */
class LinkGone extends Error {}

/** Makes an account with the role its link gives. One link makes one account, whoever is first. */
export async function createAccount(
  database: Database,
  request: AccountRequest,
): Promise<CreatedAccount> {
  const userId = randomUUID();
  const { link } = request;
  try {
    await database.atomically(
      [
        ...(link ? [consumeLink(database, link.id)] : []),
        insertUser(database, newUser(userId, request)),
        ...entriesAndRoles(database, userId, request),
      ],
      ([used]) => {
        if (link && (used as unknown[]).length === 0) throw new LinkGone();
      },
    );
    return { ok: true, userId };
  } catch (error) {
    if (error instanceof LinkGone || (await isUsed(database, link))) {
      return { ok: false, why: 'link-op' };
    }
    // Whichever engine says it in whichever words: if the address is taken now, that was it.
    if (await emailInUse(database, request.email)) return { ok: false, why: 'adres-bezet' };
    throw error;
  }
}

/** The same form sent twice: the second one meets the account that the first one made. */
async function isUsed(database: Database, link: Link | null): Promise<boolean> {
  const now = link && (await findLink(database, link.tokenHash));
  return now?.usedAt != null;
}

function newUser(id: string, { email, profile, passwordHash, programmateam }: AccountRequest) {
  const { naam: name, organisatie: organisation, groep: group, marktpartij } = profile;
  return { id, email, name, organisation, group, marktpartij, programmateam, passwordHash };
}

/** What goes with a new account: its entries in the logboek, and the role its link gives. */
function entriesAndRoles(
  database: Database,
  userId: string,
  { profile, programmateam, link }: AccountRequest,
) {
  const { groep, marktpartij } = profile;
  const made = {
    // With a link, people make their own account; a command has nobody behind it.
    actorId: link ? userId : null,
    action: 'account.gemaakt',
    subject: userId,
    result: 'gelukt' as const,
    details: { groep, marktpartij, programmateam, link: link && linkLabel(link.tokenHash) },
  };
  return [
    addLogboekEntry(database, made),
    ...(programmateam ? [withdrawFirstAccountLinks(database)] : []),
    ...(link ? rolesOfLink(database, userId, link) : []),
  ];
}

/** The queries that give a person the role in a werkgroep that a link gives, if it gives one. */
export function rolesOfLink(
  database: Database,
  userId: string,
  { werkgroep, role, tokenHash }: Link,
  was: WerkgroepRole | null = null,
) {
  if (werkgroep === null || role === null) return [];
  return [
    saveMembership(database, { werkgroep, userId, role }),
    addLogboekEntry(database, {
      actorId: userId,
      action: was ? 'lid.rol-gewijzigd' : 'lid.toegevoegd',
      subject: userId,
      result: 'gelukt',
      details: { werkgroep, rol: role, was, link: linkLabel(tokenHash) },
    }),
  ];
}
