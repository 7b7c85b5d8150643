/** What has become of a one-time link. */

export type LinkState = 'open' | 'gebruikt' | 'ingetrokken' | 'verlopen';

export interface LinkMoments {
  usedAt: Date | null;
  withdrawnAt: Date | null;
  expiresAt: Date;
}

/** Whether a link can be used, and if not, why. Used counts first: it says most. */
export function linkState({ usedAt, withdrawnAt, expiresAt }: LinkMoments, now: Date): LinkState {
  if (usedAt) return 'gebruikt';
  if (withdrawnAt) return 'ingetrokken';
  return expiresAt <= now ? 'verlopen' : 'open';
}
