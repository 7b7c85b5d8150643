import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitBody, MAX_BODY_BYTES } from './body-limit';
import { refuseForeignOrigin } from './origin-check';
import { securityHeaders } from './security-headers';

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  app.use(securityHeaders('https://plan.voorbeeld.nl', false));
  app.use(refuseForeignOrigin('https://plan.voorbeeld.nl'));
  app.use(limitBody);
  app.all('*', (_request, response) => void response.status(204).end());
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

async function ask(method: string, headers: Record<string, string>, body = '') {
  const asked = request({ port, host: '127.0.0.1', method, path: '/x', headers });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  response.resume();
  return response;
}

describe('changes from elsewhere', () => {
  it.each([
    ['no header at all: a program, not a browser', {}, 204],
    ['our own address', { origin: 'https://plan.voorbeeld.nl' }, 204],
    ['the host that was asked', { origin: 'http://intern:8080', host: 'intern:8080' }, 204],
    ['another site', { origin: 'https://kwaad.voorbeeld' }, 403],
    ['a hidden origin', { origin: 'null' }, 403],
    ['a lookalike', { origin: 'https://plan.voorbeeld.nl.kwaad.voorbeeld' }, 403],
    ['only the newer header, from elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['only the newer header, our own', { 'sec-fetch-site': 'same-origin' }, 204],
  ])('%s', async (_name, headers, status) => {
    expect((await ask('POST', headers as Record<string, string>)).statusCode).toBe(status);
  });

  it('never hinders reading', async () => {
    expect((await ask('GET', { origin: 'https://kwaad.voorbeeld' })).statusCode).toBe(204);
  });
});

describe('bodies', () => {
  it('refuses one that is too large before reading it', async () => {
    const answer = await ask('POST', { 'content-length': String(MAX_BODY_BYTES + 1) });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('refuses one that does not say how large it is', async () => {
    expect((await ask('POST', { 'transfer-encoding': 'chunked' })).statusCode).toBe(411);
  });
});

describe('headers', () => {
  it('are strict, and HSTS comes with https', async () => {
    const { headers } = await ask('GET', {});
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('carry a fresh nonce each time', async () => {
    const [one, two] = [await ask('GET', {}), await ask('GET', {})];
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
  });
});
