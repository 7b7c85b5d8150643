/** From an empty installation to a lid who writes, and what changes when a role is taken away. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { addPerson, PASSWORD, signIn } from './people';
import { startServer, type TestServer } from './server';

const SLUG = 'wijkteams';
let server: TestServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.dispose());

async function fillProfile(page: Page, name: string, group: string, marktpartij: 'Ja' | 'Nee') {
  await page.getByLabel('Uw naam').fill(name);
  await page.getByLabel('Uw organisatie').fill('Voorbeeldorganisatie');
  await page.getByLabel('Bij welke groep hoort u?').selectOption({ label: group });
  await page.getByRole('radio', { name: marktpartij }).check();
  await page
    .getByLabel(/wachtwoord/i)
    .first()
    .fill(PASSWORD);
}

const freshPage = async (browser: Browser) =>
  (await browser.newContext({ locale: 'nl-NL' })).newPage();

test('the first link makes the programmateam; an invitation brings in a lid', async ({
  browser,
}) => {
  const team = await freshPage(browser);
  await team.goto(server.firstLink ?? '');
  await team.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(team.getByRole('alert')).toContainText('nog niet goed');
  await team.getByLabel('Uw e-mailadres').fill('team@voorbeeld.nl');
  await fillProfile(team, 'Thea <script>alert(1)</script>', 'gemeente', 'Nee');
  await team.getByRole('button', { name: 'Maak mijn account' }).dblclick();
  await expect(team.getByRole('heading', { name: 'Waar staan de werkgroepen?' })).toBeVisible();

  const late = await freshPage(browser);
  await late.goto(server.firstLink ?? '');
  await expect(late.getByRole('main')).toContainText(/gebruikt|werkt niet/);

  await team.goto(`${server.url}/mensen/uitnodigen`);
  await team.getByLabel('Waarvoor?').selectOption(SLUG);
  await team
    .getByRole('button', { name: /uitnodig|maak/i })
    .last()
    .click();
  const link = await team.getByLabel('De link').inputValue();
  expect(link).toContain('/uitnodiging/');

  const lid = await freshPage(browser);
  await lid.goto(link);
  await lid.getByLabel('Uw e-mailadres').fill('lid@voorbeeld.nl');
  await fillProfile(lid, 'Lars', 'jeugdhulpaanbieders', 'Ja');
  await lid.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(lid.getByRole('heading', { level: 1 })).toContainText('Wijkteams');
  await lid.goto(`${server.url}/werkgroepen/${SLUG}/plan#draagvlak`);
  const editor = lid.locator('section#draagvlak').getByRole('textbox');
  await expect(editor).toHaveAttribute('contenteditable', 'true');

  await team.goto(`${server.url}/werkgroepen/${SLUG}/leden`);
  await team.getByRole('button', { name: /^Verwijder/ }).click();
  await team
    .getByRole('dialog')
    .getByRole('button', { name: /Verwijder/ })
    .click();
  await expect(lid.locator('section#draagvlak [contenteditable=true]')).toHaveCount(0);
});

test('a trekker manages only their own werkgroep', async ({ browser }) => {
  const trekker = await addPerson(server, { name: 'Tom', roles: { [SLUG]: 'trekker' } });
  const context = await browser.newContext();
  await signIn(context, server.url, trekker);
  const page = await context.newPage();
  const status = async (path: string) => (await page.goto(server.url + path))?.status();
  expect(await status(`/werkgroepen/${SLUG}/leden`)).toBe(200);
  expect(await status('/werkgroepen/veiligheid/leden')).toBe(403);
  for (const path of ['/mensen', '/mensen/uitnodigen', '/postvak-uit', '/aanbesteding']) {
    expect(await status(path), path).toBe(403);
  }
  await context.close();
});

test('somebody ends a session elsewhere', async ({ browser }) => {
  const person = await addPerson(server, { name: 'Sanne' });
  const page = await freshPage(browser);
  await page.goto(`${server.url}/inloggen`);
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL(`${server.url}/werkgroepen`);
  await page.goto(`${server.url}/account`);
  const before = await fetch(`${server.url}/api/v1/werkgroepen`, {
    headers: { cookie: person.cookie },
  });
  expect(before.status).toBe(200);
  await page.getByRole('button', { name: 'Log overal uit, behalve hier' }).click();
  await expect
    .poll(async () => {
      const { status } = await fetch(`${server.url}/api/v1/werkgroepen`, {
        headers: { cookie: person.cookie },
      });
      return status;
    })
    .toBe(401);
});
