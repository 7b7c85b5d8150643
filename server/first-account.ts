/** The one-time link with which the first member of the programmateam makes an account. */
import type { Database } from '../db/open';
import { LINK_DAYS_VALID, replaceFirstAccountLink } from '../db/queries/links';
import { countProgrammateam } from '../db/queries/people';
import { newToken } from '../db/token';

/**
 * Makes a fresh link when the programmateam has nobody yet; an earlier one stops working.
 * @returns the link, or null when there is an account
 */
export async function firstAccountLink(
  database: Database,
  publicUrl: string,
): Promise<string | null> {
  if ((await countProgrammateam(database)) > 0) return null;
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(Date.now() + LINK_DAYS_VALID * 86_400_000);
  await replaceFirstAccountLink(database, { tokenHash, expiresAt });
  return `${publicUrl}/uitnodiging/${token}`;
}
