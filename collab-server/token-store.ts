/** Lets bursts through and stops a flood: a store of tokens that refills at a steady rate. */
export class TokenStore {
  private tokens: number;
  private filledAt: number;

  /** @param rate `burst` tokens at most; `perSecond` come back */
  constructor(
    private readonly rate: { burst: number; perSecond: number },
    now: number,
  ) {
    this.tokens = rate.burst;
    this.filledAt = now;
  }

  /** Takes tokens; false when there are too few. `now`: milliseconds of a clock that never goes back. */
  take(count: number, now: number): boolean {
    const refill = ((now - this.filledAt) * this.rate.perSecond) / 1000;
    this.tokens = Math.min(this.rate.burst, this.tokens + refill);
    this.filledAt = now;
    this.tokens -= count;
    return this.tokens >= 0;
  }
}
