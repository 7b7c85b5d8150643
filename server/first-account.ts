/** The one-time link with which the first member of the programmateam makes an account. */
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../db/open';
import { replaceFirstAccountLink } from '../db/queries/links';
import { countProgrammateam } from '../db/queries/people';

const DAYS_VALID = 7;

/**
 * Makes a fresh link when the programmateam has nobody yet; an earlier one stops working.
 * @returns the link, or null when there is an account
 */
export async function firstAccountLink(
  database: Database,
  publicUrl: string,
): Promise<string | null> {
  if ((await countProgrammateam(database)) > 0) return null;
  const token = randomBytes(24).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const expiresAt = new Date(Date.now() + DAYS_VALID * 86_400_000);
  await replaceFirstAccountLink(database, { tokenHash, expiresAt });
  return `${publicUrl}/uitnodiging/${token}`;
}
