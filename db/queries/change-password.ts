/** New passwords: chosen by somebody who is logged in, or with a link. Other sessions end. */
import type { Database } from '../open';
import { consumeLink, type Link, linkLabel, withdrawPasswordLinks } from './links';
import { addLogboekEntry } from './logboek';
import { updatePassword } from './people';
import { deleteSessions } from './sessions';

/** Rolls the transaction back; is always caught where it was started. */
class Refused extends Error {}

/** Replaces somebody's own password; every session but this one ends, and open links too. */
export async function changeOwnPassword(
  database: Database,
  { userId, passwordHash, sessionId }: { userId: string; passwordHash: string; sessionId: string },
): Promise<void> {
  await database.atomically([
    updatePassword(database, { userId, passwordHash }),
    deleteSessions(database, { userId, except: sessionId }),
    withdrawPasswordLinks(database, userId),
    addLogboekEntry(database, {
      actorId: userId,
      action: 'wachtwoord.gewijzigd',
      subject: userId,
      result: 'gelukt',
    }),
  ]);
}

/**
 * Replaces a password with a link; every session ends.
 * @returns false when the link was used a moment ago, or the account has been closed
 */
export async function changePasswordWithLink(
  database: Database,
  { link, userId, passwordHash }: { link: Link; userId: string; passwordHash: string },
): Promise<boolean> {
  try {
    await database.atomically(
      [
        consumeLink(database, link.id),
        updatePassword(database, { userId, passwordHash }),
        deleteSessions(database, { userId }),
        addLogboekEntry(database, {
          actorId: userId,
          action: 'wachtwoord.gewijzigd',
          subject: userId,
          result: 'gelukt',
          details: { link: linkLabel(link.tokenHash) },
        }),
      ],
      ([used, changed]) => {
        if (used.length === 0 || changed.length === 0) throw new Refused();
      },
    );
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
