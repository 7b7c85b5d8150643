/** Somebody with an account uses an invitation: what it gives is added to the account. */
import { roleIn } from '../../domain/access/can';
import type { Database } from '../open';
import { rolesOfLink } from './create-account';
import { consumeLink, type Link, linkLabel, withdrawFirstAccountLinks } from './links';
import { addLogboekEntry } from './logboek';
import { type Account, setProgrammateam } from './people';

/** Rolls the transaction back; is always caught where it was started. */
class LinkGone extends Error {}

/**
 * Adds what an invitation gives. Whether it adds anything is judged before (`judgeJoining`).
 * @returns false when the link was used, withdrawn or expired a moment ago
 */
export async function joinWithLink(
  database: Database,
  account: Account,
  link: Link,
): Promise<boolean> {
  const userId = account.id;
  const was = link.werkgroep === null ? null : roleIn(account, link.werkgroep);
  const programmateam = [
    setProgrammateam(database, { userId, programmateam: true }),
    withdrawFirstAccountLinks(database),
    addLogboekEntry(database, {
      actorId: userId,
      action: 'account.gewijzigd',
      subject: userId,
      result: 'gelukt',
      details: { programmateam: true, link: linkLabel(link.tokenHash) },
    }),
  ];
  try {
    await database.atomically(
      [
        consumeLink(database, link.id),
        ...rolesOfLink(database, userId, link, was),
        ...(link.programmateam ? programmateam : []),
      ],
      ([used]) => {
        if ((used as unknown[]).length === 0) throw new LinkGone();
      },
    );
    return true;
  } catch (error) {
    if (error instanceof LinkGone) return false;
    throw error;
  }
}
