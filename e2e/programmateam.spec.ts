/** The dashboard changes by itself, and the frozen versions become a document. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import mammoth from 'mammoth';
import { joinSection } from './collab-client';
import { addPerson, signIn, type TestPerson } from './people';
import { startServer, type TestServer } from './server';

const SLUG = 'veiligheid';
const KEY = 'plaatje-2023';

let server: TestServer;
let team: TestPerson;
let trekker: TestPerson;
test.beforeAll(async () => {
  server = await startServer();
  team = await addPerson(server, { name: 'Teamlid', programmateam: true });
  trekker = await addPerson(server, { name: 'Trekker', roles: { [SLUG]: 'trekker' } });
});
test.afterAll(() => server.dispose());

test('a cell follows the plan within two seconds, without a reload', async ({ browser }) => {
  const context = await browser.newContext();
  await signIn(context, server.url, team);
  const page = await context.newPage();
  await page.goto(`${server.url}/dashboard`);
  const cell = page.locator(`a[href="/werkgroepen/${SLUG}/plan#${KEY}"]`).first();
  await expect(cell).toContainText('Leeg');
  const client = await joinSection(server.url, `${SLUG}/${KEY}`, trekker.cookie);
  client.write('Zo ziet veiligheid eruit.');
  await expect(cell).toContainText('Bezig', { timeout: 2000 });
  await client.stored();
  await fetch(`${server.url}/werkgroepen/${SLUG}/secties/${KEY}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: trekker.cookie },
    body: new URLSearchParams({ actie: 'gereed' }),
  });
  await expect(cell).toContainText('Gereed', { timeout: 2000 });
  const api = await fetch(`${server.url}/api/v1/werkgroepen`, { headers: { cookie: team.cookie } });
  const { werkgroepen } = await api.json();
  const ready = werkgroepen
    .flatMap((w: { secties: { status: string }[] }) => w.secties)
    .filter((section: { status: string }) => section.status === 'gereed').length;
  await expect(page.getByRole('main')).toContainText(`${ready} van 104`);
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(13);
  client.leave();
  await context.close();
});

test('filters work by address and by form', async ({ browser }) => {
  const context = await browser.newContext();
  await signIn(context, server.url, team);
  const page = await context.newPage();
  await page.goto(`${server.url}/dashboard`);
  await page.getByLabel('Soort').selectOption({ label: 'Gemeentelijk' });
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(3);
  expect(page.url()).toContain('soort=');
  await context.close();
});

test('the DOCX holds exactly what was frozen, with its provenance', async ({ browser }) => {
  const context = await browser.newContext({ acceptDownloads: true });
  await signIn(context, server.url, team);
  const page = await context.newPage();
  await page.goto(`${server.url}/aanbesteding`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /Download/ })
      .or(page.getByRole('link', { name: /Download/ }))
      .click(),
  ]);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) });
  expect(value).toContain('Zo ziet veiligheid eruit.');
  expect(value).toContain('WG09-S1-v1');
  expect(value).toContain('Voorbeeldorganisatie');
  await context.close();
  const refused = await fetch(`${server.url}/aanbesteding`, {
    headers: { cookie: trekker.cookie },
  });
  expect(refused.status).toBe(403);
});
