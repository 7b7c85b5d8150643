import { expect, it } from 'vitest';
import { hashToken, newToken, tokenOfAttempt } from './token';

it('a new token is 24 bytes in base64url, another one each time, kept as its hash', () => {
  const { token, tokenHash } = newToken();
  expect(token).toMatch(/^[\w-]{32}$/);
  expect(Buffer.from(token, 'base64url')).toHaveLength(24);
  expect(tokenHash).toBe(hashToken(token));
  expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(newToken().token).not.toBe(token);
});

it('the token of an attempt depends on the attempt and on the session', () => {
  const one = tokenOfAttempt('sessie', 'a');
  expect(tokenOfAttempt('sessie', 'a')).toEqual(one);
  expect(one.token).toMatch(/^[\w-]{32}$/);
  expect(tokenOfAttempt('sessie', 'b').token).not.toBe(one.token);
  expect(tokenOfAttempt('andere', 'a').token).not.toBe(one.token);
});
