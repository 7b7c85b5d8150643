/** Passwords: argon2id, and the one rule about what a password may be. */
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP's advice for argon2id: 19 MiB, two rounds, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const PASSWORD_MIN = 10;

/** Checks a new password. The upper bound keeps hashing affordable. */
export const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Kies een wachtwoord van ten minste ${PASSWORD_MIN} tekens.`)
  .max(200, 'Kies een wachtwoord van ten hoogste 200 tekens.');

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/**
 * @param passwordHash null when there is no such account: the same work is done, so that an
 *   unknown address takes as long as a wrong password
 */
export async function passwordFits(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await decoy), password, OPTIONS);
  return fits && passwordHash !== null;
}

const decoy = hashPassword('decoy for accounts that do not exist');
