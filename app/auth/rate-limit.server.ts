/** Slows down guessing: wrong passwords are counted per account and per address. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS });
const perAddress = new RateLimiterMemory({ points: 60, duration: WINDOW_SECONDS });

/** @returns seconds to wait, or 0 when another attempt is allowed */
export async function secondsToWait(email: string, address: string): Promise<number> {
  const [account, source] = await Promise.all([perAccount.get(email), perAddress.get(address)]);
  return Math.max(wait(account, perAccount.points), wait(source, perAddress.points));
}

function wait(used: RateLimiterRes | null, points: number): number {
  return used && used.consumedPoints >= points ? Math.ceil(used.msBeforeNext / 1000) : 0;
}

/** Counts a wrong password. */
export async function countFailure(email: string, address: string): Promise<void> {
  await Promise.allSettled([perAccount.consume(email), perAddress.consume(address)]);
}

/** A right password clears the account's count; the address keeps its own. */
export async function clearFailures(email: string): Promise<void> {
  await perAccount.delete(email);
}
