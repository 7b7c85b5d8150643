/** axe on every page for every role, 320 px, and no message of the browser about our policy. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startServer, type TestServer } from './server';

const SLUG = 'wijkteams';
const PUBLIC = [
  '/inloggen',
  '/toegankelijkheid',
  '/privacy',
  '/bestaat-niet',
  '/uitnodiging/onzin',
];
const EVERYONE = [
  '/werkgroepen',
  `/werkgroepen/${SLUG}`,
  `/werkgroepen/${SLUG}/plan`,
  `/werkgroepen/${SLUG}/secties/plaatje-2023/versies`,
  `/werkgroepen/${SLUG}/secties/plaatje-2023/vergelijk`,
  '/dashboard',
  '/programma',
  '/account',
];
const TREKKER = [...EVERYONE, `/werkgroepen/${SLUG}/leden`];
const TEAM = [...TREKKER, '/mensen', '/mensen/uitnodigen', '/postvak-uit', '/aanbesteding'];

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer(['--demo']);
});
test.afterAll(() => server.dispose());

async function check(page: Page, path: string, problems: string[]): Promise<void> {
  await page.goto(server.url + path);
  if (path.endsWith('/plan')) await page.locator('.ProseMirror').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map((n) => n.html).join(' ')}`),
  ).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${path} at 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  const allowed = /status of (400|403|404|410)/;
  expect(problems.filter((line) => !allowed.test(line))).toEqual([]);
}

function listen(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return problems;
}

test('pages for everybody, without an account', async ({ page }) => {
  const problems = listen(page);
  for (const path of PUBLIC) await check(page, path, problems);
});

for (const [who, button, pages] of [
  ['somebody of the programmateam', /programmateam/i, TEAM],
  ['a trekker', /trekker.*wijkteams/i, TREKKER],
  ['a lid', /\blid\b.*wijkteams/i, EVERYONE],
  ['a meelezer', /meelezer/i, EVERYONE],
] as const) {
  test(`pages of ${who}`, async ({ page }) => {
    test.setTimeout(180_000);
    const problems = listen(page);
    await page.goto(`${server.url}/inloggen`);
    await page
      .getByRole('listitem')
      .filter({ hasText: button })
      .getByRole('button')
      .first()
      .click();
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeAttached();
    for (const path of pages) await check(page, path, problems);
  });
}
