/** What other programs may rely on: HTTP, API, sockets, commands, exit codes. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { canonicalJson } from '../domain/plan/canonical';
import { joinSection, openClient } from './collab-client';
import { addPerson, type TestPerson } from './people';
import { startServer, type TestServer } from './server';

const SLUG = 'praktijkondersteuner-huisarts';
const KEY = 'plaatje-2023';
const ROOM = `${SLUG}/${KEY}`;

let server: TestServer;
let team: TestPerson;
let trekker: TestPerson;
let lid: TestPerson;
let outsider: TestPerson;

test.beforeAll(async () => {
  server = await startServer();
  team = await addPerson(server, { name: 'Teamlid', programmateam: true });
  trekker = await addPerson(server, { name: 'Trekker', roles: { [SLUG]: 'trekker' } });
  lid = await addPerson(server, { name: 'Lid', roles: { [SLUG]: 'lid' } });
  outsider = await addPerson(server, { name: 'Buitenstaander', roles: { wijkteams: 'trekker' } });
});
test.afterAll(() => server.dispose());

const get = (path: string, person?: TestPerson) =>
  fetch(server.url + path, {
    redirect: 'manual',
    headers: person ? { cookie: person.cookie } : {},
  });

const post = (path: string, fields: Record<string, string>, person?: TestPerson, origin?: string) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...(person ? { cookie: person.cookie } : {}), ...(origin ? { origin } : {}) },
    body: new URLSearchParams(fields),
  });

const decide = (person: TestPerson, actie: string, reden = '', key = KEY) =>
  post(`/werkgroepen/${SLUG}/secties/${key}`, { actie, reden }, person);

const readSection = async (key = KEY) =>
  (await get(`/api/v1/werkgroepen/${SLUG}/secties/${key}`, lid)).json();

test('health, log-in, and who is not logged in', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await get('/dashboard')).headers.get('location')).toMatch(/^\/inloggen/);
  expect((await get('/api/v1/werkgroepen')).status).toBe(401);
  const unknown = await post('/inloggen', { email: 'wie@voorbeeld.nl', wachtwoord: 'x' });
  const wrong = await post('/inloggen', { email: lid.email, wachtwoord: 'x' });
  expect([unknown.status, wrong.status]).toEqual([400, 400]);
  const alert = async (response: Response) =>
    /Het e-mailadres of het wachtwoord klopt niet[^<]*/.exec(await response.text())?.[0];
  expect(await alert(unknown)).toBe(await alert(wrong));
  const right = await post('/inloggen', { email: lid.email, wachtwoord: 'geheim-genoeg-2026' });
  expect(right.status).toBe(302);
  expect(right.headers.get('set-cookie')).toMatch(/samenspoor_sessie=.*HttpOnly.*SameSite=Lax/);
});

test('guessing a password ends in 429 with Retry-After', async () => {
  let last: Response | undefined;
  for (let i = 0; i < 12; i++) {
    last = await post('/inloggen', { email: 'geraden@voorbeeld.nl', wachtwoord: `${i}` });
  }
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('odd requests get a refusal, never a fault', async () => {
  const odd = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie: team.cookie, ...(init.headers as Record<string, string>) },
    });
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
  const json = { 'content-type': 'application/json' };
  const answers = await Promise.all([
    odd('/inloggen', { method: 'POST', headers: multipart, body: 'onzin' }),
    odd('/inloggen', { method: 'POST', headers: json, body: '{"email":1}' }),
    odd('/account', { method: 'POST', headers: multipart, body: 'onzin' }),
    odd('/mensen/uitnodigen', { method: 'POST', headers: json, body: '[]' }),
    odd(`/werkgroepen/${SLUG}/secties/${KEY}`, { method: 'POST', headers: json, body: '{}' }),
    odd(`/werkgroepen/${SLUG}/secties/${KEY}/voorstellen`, { method: 'POST', body: 'nee' }),
    odd('/werkgroepen/%00/plan'),
    odd('/werkgroepen/..%2f..%2fetc/plan'),
    odd('/werkgroepen/%E0%A4%A/plan'),
    odd('/assets/..%2f..%2fserver%2fmain.js'),
    odd('/assets/bestaat-niet.js'),
    odd('/werkgroepen', { method: 'PUT' }),
    odd('/api/v1/werkgroepen', { method: 'DELETE' }),
  ]);
  for (const { status, url } of answers) {
    expect(status, url).toBeGreaterThanOrEqual(400);
    expect(status, url).toBeLessThan(500);
  }
  expect((await odd('/healthz')).status).toBe(200);
});

test('a change from another origin is refused', async () => {
  const answer = await post('/uitloggen', {}, outsider, 'https://kwaad.voorbeeld');
  expect(answer.status).toBe(403);
  expect((await get('/werkgroepen', outsider)).status).toBe(200);
});

test('the API lists werkgroepen and sections', async () => {
  const { werkgroepen } = await (await get('/api/v1/werkgroepen', lid)).json();
  expect(werkgroepen).toHaveLength(13);
  expect(werkgroepen[3]).toMatchObject({ nummer: 4, slug: SLUG, soort: 'inhoudelijk' });
  expect(Object.keys(werkgroepen[3].secties[1]).sort()).toEqual(
    ['gereedDoor', 'gereedOp', 'gewijzigdOp', 'key', 'status', 'versie'].sort(),
  );
  const missing = await get(`/api/v1/werkgroepen/${SLUG}/secties/bestaat-niet`, lid);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toContain('application/problem+json');
});

test('two plain clients write together; the API shows what is on disk', async () => {
  const one = await joinSection(server.url, ROOM, lid.cookie);
  const two = await joinSection(server.url, ROOM, trekker.cookie);
  one.write('Van het lid.');
  await one.stored();
  await expect.poll(() => two.text()).toContain('Van het lid.');
  const section = await readSection();
  expect(section).toMatchObject({ key: KEY, status: 'in-bewerking' });
  expect(section.tekst).toContain('Van het lid.');
  expect(section.html).toContain('<p>Van het lid.</p>');
  one.leave();
  two.leave();
});

test('whoever may not write changes nothing, and reads on', async () => {
  const reader = await joinSection(server.url, ROOM, outsider.cookie);
  const writer = await joinSection(server.url, ROOM, lid.cookie);
  reader.write('Van een buitenstaander.');
  writer.write('Na de buitenstaander.');
  await writer.stored();
  await expect.poll(() => reader.text()).toContain('Na de buitenstaander.');
  expect(writer.text()).not.toContain('buitenstaander.Van');
  expect((await readSection()).tekst).not.toContain('Van een buitenstaander.');
  expect(reader.provider.wsconnected).toBe(true);
  reader.leave();
  writer.leave();
});

test('refused sockets say why', async () => {
  expect(await openClient(server.url, ROOM).closed).toBe(4401);
  const { cookie } = lid;
  expect(await openClient(server.url, `${SLUG}/bestaat-niet`, { cookie }).closed).toBe(4404);
  expect(await openClient(server.url, ROOM, { cookie, params: { v: '0' } }).closed).toBe(4426);
});

test('gereed: who may, what it freezes, and that it closes at once', async () => {
  expect((await decide(lid, 'gereed')).status).toBe(403);
  expect((await decide(outsider, 'gereed')).status).toBe(403);
  expect((await decide(trekker, 'gereed', '', 'draagvlak')).status).toBe(409);
  expect((await decide(trekker, 'gereed', '', 'bestaat-niet')).status).toBe(404);
  expect((await decide(trekker, 'onzin')).status).toBe(400);

  const open = await joinSection(server.url, ROOM, lid.cookie);
  expect((await decide(trekker, 'gereed')).status).toBe(302);
  await expect
    .poll(() => open.notices.some((n) => n.soort === 'status' && n.status === 'gereed'))
    .toBe(true);
  const frozen = await readSection();
  open.write('Te laat.');
  expect(await open.closed).toBe(4409);
  const after = await readSection();
  expect(after.tekst).toBe(frozen.tekst);
  expect(after.status).toBe('gereed');
  expect(after.versies).toHaveLength(1);
  const digest = createHash('sha256').update(canonicalJson(after.inhoud)).digest('hex');
  expect(after.versies[0]).toMatchObject({ nummer: 1, sha256: digest });
  expect((await decide(trekker, 'gereed')).status).toBe(409);
});

test('reopening needs a reason; the next gereed is version 2', async () => {
  expect((await decide(trekker, 'heropenen')).status).toBe(400);
  expect((await decide(team, 'heropenen', 'Er ontbreekt iets')).status).toBe(302);
  expect((await readSection()).status).toBe('in-bewerking');
  const [one, two] = await Promise.all([decide(trekker, 'gereed'), decide(team, 'gereed')]);
  expect([one.status, two.status].sort()).toEqual([302, 409]);
  expect((await readSection()).versies.map((v: { nummer: number }) => v.nummer)).toEqual([2, 1]);
  expect((await decide(trekker, 'niet-van-toepassing', '', 'quick-wins')).status).toBe(400);
  expect((await decide(trekker, 'niet-van-toepassing', 'Hoort elders', 'quick-wins')).status).toBe(
    302,
  );
});

test('logging out and losing a role take effect on open sockets', async () => {
  const guest = await addPerson(server, { name: 'Gast', roles: { [SLUG]: 'lid' } });
  const open = await joinSection(server.url, `${SLUG}/draagvlak`, guest.cookie);
  await post('/uitloggen', {}, guest);
  expect(await open.closed).toBe(4401);
  expect(await openClient(server.url, ROOM, { cookie: guest.cookie }).closed).toBe(4401);
});

test('killed while people type, everything acknowledged is there after a restart', async () => {
  const room = `${SLUG}/plan-van-aanpak`;
  const writer = await joinSection(server.url, room, lid.cookie);
  const reader = await joinSection(server.url, room, trekker.cookie);
  for (let i = 0; i < 200; i++) writer.write(`regel ${i}`);
  await writer.stored();
  for (let i = 200; i < 400; i++) writer.write(`regel ${i}`);
  await expect.poll(() => reader.text()).toContain('regel 210');
  await server.stop('SIGKILL');
  const seen = reader.text().split('\n').filter(Boolean);
  writer.leave();
  reader.leave();
  await server.restart();
  const again = await joinSection(server.url, room, lid.cookie);
  for (const line of seen) expect(again.text()).toContain(line);
  expect(seen.length).toBeGreaterThanOrEqual(200);
  const check = await server.beheer(['controle', '--json']);
  expect(check.code, check.stdout + check.stderr).toBe(0);
  again.leave();
});

test('SIGTERM ends with 0 within five seconds and closes sockets with 1012', async () => {
  const client = await joinSection(server.url, ROOM, lid.cookie);
  const closing = new Promise((resolve) =>
    client.provider.on('connection-close', (event) => resolve(event?.code)),
  );
  const begin = Date.now();
  expect(await server.stop('SIGTERM')).toBe(0);
  expect(Date.now() - begin).toBeLessThan(5000);
  expect(await closing).toBe(1012);
  client.leave();
  await server.restart();
});
