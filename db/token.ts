/** Secrets of one-time links. The database keeps their SHA-256 only. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

const BYTES = 24;

export interface Token {
  /** Goes into the link: 24 bytes in base64url. */
  token: string;
  /** Goes into the database, in hex. */
  tokenHash: string;
}

/** A new token that nobody can guess. */
export function newToken(): Token {
  return withHash(randomBytes(BYTES).toString('base64url'));
}

/**
 * The token that belongs to one attempt in one session: the same form sent twice gives the same
 * token, so that it makes one link, and the page that shows the link can be opened again.
 * @param sessionId the secret that makes it impossible to guess
 * @param attempt which form with which content; no secret
 */
export function tokenOfAttempt(sessionId: string, attempt: string): Token {
  const mac = createHmac('sha256', sessionId).update(`link:${attempt}`).digest();
  return withHash(mac.subarray(0, BYTES).toString('base64url'));
}

/** Under which hash a token from a link is kept. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

const withHash = (token: string): Token => ({ token, tokenHash: hashToken(token) });
