/** More refused copies than this in a minute are a fault that a fresh copy does not mend. */
const MAX_REFUSALS = 3;
const WITHIN_MS = 60_000;

/** Keeps a client from asking for ever for what it is refused. */
export class RefusalLimit {
  private refusedAt: number[] = [];

  /** Counts a refusal. @returns whether there were too many of late */
  refused(now: number): boolean {
    this.refusedAt = [...this.refusedAt.filter((at) => now - at < WITHIN_MS), now];
    return this.refusedAt.length > MAX_REFUSALS;
  }
}
