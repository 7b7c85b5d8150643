import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi } from '~/api/openapi';
import { beginSession } from '~/auth/session.server';
import type { AppContext } from '~/context.server';
import * as unknownRoute from '~/routes/api.unknown';
import * as openapiRoute from '~/routes/api.v1.openapi';
import * as werkgroepenRoute from '~/routes/api.v1.werkgroepen';
import * as sectionRoute from '~/routes/api.v1.werkgroepen.$slug.secties.$key';
import { createCollabServer } from '../collab-server/collab-server';
import { openTestPlan, type TestPlan } from '../db/test-plan';

let plan: TestPlan;
let context: AppContext;
let cookie: string;
const description = openApi('http://localhost:3000', 'postbus@voorbeeld.example');

beforeAll(async () => {
  plan = await openTestPlan();
  const { database, programme, people } = plan;
  const log = { info() {}, warn() {}, error() {}, debug() {} };
  const collaboration = createCollabServer({
    database,
    publicOrigins: ['http://localhost:3000'],
    log,
  });
  context = {
    database,
    programme,
    collaboration,
    publicUrl: 'http://localhost:3000',
  } as unknown as AppContext;
  const request = new Request('http://localhost:3000/inloggen');
  const { 'Set-Cookie': header } = await beginSession({ request, context }, people.outsider.id);
  cookie = header.split(';')[0] ?? '';
  const section = { ...(await plan.read(place('opdracht'))), slug: 'wijkteams' };
  await plan.write(section, 'Eén <gezin>, één plan.');
  await plan.act(people.trekker, section, 'gereed');
});
afterAll(() => plan.dispose());

const place = (key: string) => ({ slug: 'wijkteams', key });

interface Route {
  loader: (args: LoaderFunctionArgs) => Promise<Response>;
  action: (args: LoaderFunctionArgs) => Promise<Response>;
}

async function call(
  route: Route,
  path: string,
  { params = {}, method = 'GET', loggedIn = true } = {},
) {
  const headers = new Headers(loggedIn ? { cookie } : {});
  const request = new Request(`http://localhost:3000/api/v1${path}`, { method, headers });
  const args = { request, params, context } as unknown as LoaderFunctionArgs;
  const response = await (method === 'GET' ? route.loader(args) : route.action(args));
  return { response, body: await response.json() };
}

/** The schema that the description gives for an answer. */
function schemaFor(path: keyof typeof description.paths, status: number) {
  const responses: Record<number, { content: Record<string, { schema: unknown }> }> =
    description.paths[path].get.responses;
  const [content] = Object.values(responses[status]?.content ?? {});
  if (!content) throw new Error(`${path} says nothing about ${status}`);
  const { schemas } = description.components;
  const local = JSON.stringify({ ...(content.schema as object), $defs: schemas });
  return z.fromJSONSchema(JSON.parse(local.replaceAll('#/components/schemas/', '#/$defs/')));
}

const SECTION = '/werkgroepen/{slug}/secties/{key}' as const;

describe('GET /werkgroepen', () => {
  test('answers as it is described', async () => {
    const { response, body } = await call(werkgroepenRoute, '/werkgroepen');
    expect(response.status).toBe(200);
    expect(schemaFor('/werkgroepen', 200).parse(body)).toEqual(body);
    expect(response.headers.get('API-Version')).toBe('1.0.0');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  test('tells the state of every section', async () => {
    const { body } = await call(werkgroepenRoute, '/werkgroepen');
    expect(body.werkgroepen).toHaveLength(13);
    const [, , wijkteams] = body.werkgroepen;
    expect(wijkteams).toMatchObject({ nummer: 3, slug: 'wijkteams', soort: 'inhoudelijk' });
    expect(wijkteams.secties).toHaveLength(8);
    expect(wijkteams.secties[0]).toMatchObject({
      key: 'opdracht',
      status: 'gereed',
      versie: 1,
      gereedDoor: 'Naam trekker',
    });
    expect(wijkteams.secties[0].gereedOp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(wijkteams.secties[1]).toEqual({
      key: 'plaatje-2023',
      status: 'leeg',
      versie: null,
      gewijzigdOp: null,
      gereedOp: null,
      gereedDoor: null,
    });
  });
});

describe('GET /werkgroepen/{slug}/secties/{key}', () => {
  test('answers as it is described, with what is frozen', async () => {
    const { response, body } = await call(sectionRoute, '/', { params: place('opdracht') });
    expect(response.status).toBe(200);
    expect(schemaFor(SECTION, 200).parse(body)).toEqual(body);
    expect(body).toMatchObject({ status: 'gereed', tekst: 'Eén <gezin>, één plan.' });
    expect(body.html).toBe('<p>Eén &lt;gezin&gt;, één plan.</p>');
    expect(body.versies).toMatchObject([{ nummer: 1, aanleiding: 'gereed' }]);
  });

  test('shows what is on disk now, also before the projector came by', async () => {
    const section = await plan.read(place('draagvlak'));
    await plan.write({ ...section, slug: 'wijkteams' }, 'Net geschreven.');
    const { body } = await call(sectionRoute, '/', { params: place('draagvlak') });
    expect(body).toMatchObject({ tekst: 'Net geschreven.', status: 'in-bewerking' });
  });

  test.each([
    { slug: 'bestaat-niet', key: 'opdracht' },
    { slug: 'wijkteams', key: 'bestaat-niet' },
    { slug: '__proto__', key: '<script>' },
  ])('says that there is no %j', async (params) => {
    const { response, body } = await call(sectionRoute, '/', { params });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(schemaFor(SECTION, 404).parse(body)).toEqual(body);
  });
});

describe('GET /openapi.json', () => {
  test('is this description', async () => {
    const { response, body } = await call(openapiRoute, '/openapi.json');
    expect(response.status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(Object.keys(description.paths));
    expect(body.servers).toEqual([{ url: 'http://localhost:3000/api/v1' }]);
  });

  test('every reference in it leads somewhere', () => {
    const refs = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(5);
    for (const [, path = ''] of refs) {
      const found = path
        .split('/')
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], description);
      expect(found, path).toBeDefined();
    }
  });
});

describe('every address', () => {
  const routes: [string, Route][] = [
    ['/werkgroepen', werkgroepenRoute],
    ['/werkgroepen/wijkteams/secties/opdracht', sectionRoute],
    ['/openapi.json', openapiRoute],
    ['/bestaat-niet', unknownRoute],
  ];

  test.each(routes)('%s asks for a session', async (path, route) => {
    const { response, body } = await call(route, path, { loggedIn: false });
    expect(response.status).toBe(401);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(response.headers.get('API-Version')).toBe('1.0.0');
    expect(schemaFor('/werkgroepen', 401).parse(body)).toEqual(body);
  });

  test.each(routes.slice(0, 3))('%s only reads', async (path, route) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { response, body } = await call(route, path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD');
      expect(body.status).toBe(405);
    }
  });

  test('that does not exist is a problem document', async () => {
    const { response, body } = await call(unknownRoute, '/bestaat-niet');
    expect(response.status).toBe(404);
    expect(body).toMatchObject({ status: 404, title: 'Niet gevonden' });
  });
});
