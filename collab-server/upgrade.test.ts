import { describe, expect, it } from 'vitest';
import { isOwnOrigin, readJoinRequest } from './upgrade';

const read = (url: string, cookie?: string) => readJoinRequest({ url, headers: { cookie } });

describe('readJoinRequest', () => {
  it('reads section, session and versions', () => {
    expect(read('/collab/wg-1/opdracht?v=2&g=3&u=ana', 'a=b; samenspoor_sessie=abc; c=d')).toEqual({
      sessionId: 'abc',
      slug: 'wg-1',
      key: 'opdracht',
      schemaVersion: 2,
      generation: 3,
      userId: 'ana',
    });
  });

  it.each([
    '',
    '/',
    '//',
    '/collab',
    '/collab/',
    '/collab/a',
    '/collab/a/b/c',
    '/collab/A/b',
    '/collab/a%2Fb/c',
    '//x/collab/a/b',
    'http://[',
  ])('finds no section in %s', (url) => {
    expect(read(url)).toMatchObject({ slug: '', key: '', sessionId: '' });
  });

  it('does not mistake another cookie for the session', () => {
    expect(read('/', 'xsamenspoor_sessie=1').sessionId).toBe('');
    expect(read('/', 'samenspoor_sessie=').sessionId).toBe('');
    expect(read('/', `samenspoor_sessie=${'x'.repeat(5000)}`).sessionId).toHaveLength(200);
  });
});

describe('P1.7 isOwnOrigin', () => {
  it.each([
    [undefined, 'a.nl', true],
    ['https://eigen.nl', 'intern:3000', true],
    ['http://a.nl:3000', 'a.nl:3000', true],
    ['http://a.nl', 'a.nl:3000', false],
    ['https://eigen.nl.kwaad.nl', 'eigen.nl', false],
    ['null', 'null', false],
    ['null', 'localhost', false],
    ['', '', false],
  ])('%s for host %s: %s', (origin, host, own) => {
    expect(isOwnOrigin({ origin, host }, ['https://eigen.nl'])).toBe(own);
  });
});
