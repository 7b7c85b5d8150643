/** Slows down guessing: attempts with a password are counted per account and per address. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS });
const perAddress = new RateLimiterMemory({ points: 60, duration: WINDOW_SECONDS });

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through.
 * @returns seconds to wait, or 0 when the attempt may be made
 */
export async function takeAttempt(email: string, address: string): Promise<number> {
  const waits = [wait(perAccount.consume(email)), wait(perAddress.consume(address))];
  return Math.max(...(await Promise.all(waits)));
}

async function wait(consuming: Promise<RateLimiterRes>): Promise<number> {
  try {
    await consuming;
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** The password was right: the account starts afresh, and the address gets its attempt back. */
export async function giveAttemptsBack(email: string, address: string): Promise<void> {
  await Promise.all([perAccount.delete(email), perAddress.reward(address)]);
}

/** What somebody is told who has to wait. */
export function waitMessage(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const time = minutes === 1 ? '1 minuut' : `${minutes} minuten`;
  return `Er is te vaak een verkeerd wachtwoord ingevuld. Wacht ${time} en probeer het dan opnieuw.`;
}
