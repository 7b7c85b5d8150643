/** Writing a plan together, closing it, and losing nothing (stories 1, 2, 3, 11 and 12). */

import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { joinSection } from './collab-client';
import { addPerson, signIn, type TestPerson } from './people';
import { startServer, type TestServer } from './server';

const SLUG = 'praktijkondersteuner-huisarts';
const programme = JSON.parse(readFileSync('db/programma.json', 'utf8'));

let server: TestServer;
let trekker: TestPerson;
let lid: TestPerson;
let outsider: TestPerson;

test.beforeAll(async () => {
  server = await startServer();
  trekker = await addPerson(server, {
    name: 'Tineke Trekker',
    organisation: 'Huisartsen Voorbeeldplein',
    roles: { [SLUG]: 'trekker' },
  });
  lid = await addPerson(server, {
    name: 'Lotte Lid',
    organisation: 'Basisschool De Voorbeeldboom',
    roles: { [SLUG]: 'lid' },
  });
  outsider = await addPerson(server, { name: 'Omar Elders', roles: { wijkteams: 'lid' } });
});
test.afterAll(() => server.dispose());

/** Opens the plan as a person, in a browser of its own. */
async function openPlan(browser: Browser, person: TestPerson, key: string, options = {}) {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  await signIn(context, server.url, person);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${server.url}/werkgroepen/${SLUG}/plan#${key}`);
  return { page, context, problems };
}

const section = (page: Page, key: string) => page.locator(`section#${key}`);
const editor = (page: Page, key: string) => section(page, key).getByRole('textbox');

async function startTyping(page: Page, key: string) {
  await expect(editor(page, key)).toHaveAttribute('contenteditable', 'true');
  await editor(page, key).click();
}

test('the template stands, word for word, whatever is deleted', async ({ browser }) => {
  const { page, context } = await openPlan(browser, lid, 'opdracht');
  for (const { key, titel, vraag } of programme.sjabloon.secties) {
    await expect(section(page, key).getByRole('heading', { level: 2 })).toHaveText(titel);
    await expect(section(page, key)).toContainText(vraag);
  }
  await startTyping(page, 'opdracht');
  await page.keyboard.type('Wij leveren een profiel op.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(editor(page, 'opdracht')).not.toContainText('profiel');
  const first = programme.sjabloon.secties[0];
  await expect(section(page, 'opdracht')).toContainText(first.vraag);
  await context.close();
});

test('two people write in one section and see each other', async ({ browser }) => {
  const key = 'plaatje-2023';
  const one = await openPlan(browser, lid, key);
  const two = await openPlan(browser, trekker, key);
  await startTyping(one.page, key);
  await one.page.keyboard.type('Elke huisarts kent een praktijkondersteuner.');
  await expect(editor(two.page, key)).toContainText('Elke huisarts kent', { timeout: 2000 });
  await expect(one.page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
  await expect(editor(two.page, key)).toContainText('Lotte Lid');
  await expect(editor(two.page, key)).toContainText('Basisschool De Voorbeeldboom');
  await startTyping(two.page, key);
  await two.page.keyboard.press('Control+End');
  await two.page.keyboard.press('Enter');
  await two.page.keyboard.type('En de school weet wie dat is.');
  await expect(editor(one.page, key)).toContainText('En de school weet');
  await one.page.keyboard.press('Control+z');
  await expect(editor(one.page, key)).not.toContainText('Elke huisarts');
  await expect(editor(one.page, key)).toContainText('En de school weet');
  await one.page.keyboard.press('Control+y');
  await expect(editor(two.page, key)).toContainText('Elke huisarts');
  expect([...one.problems, ...two.problems]).toEqual([]);
  await one.context.close();
  await two.context.close();
});

test('somebody of another werkgroep reads along live and has no way to write', async ({
  browser,
}) => {
  const key = 'draagvlak';
  const reader = await openPlan(browser, outsider, key);
  const writer = await openPlan(browser, lid, key);
  await startTyping(writer.page, key);
  await writer.page.keyboard.type('Wij praten met elke praktijk.');
  await expect(section(reader.page, key)).toContainText('Wij praten met elke praktijk.');
  await expect(section(reader.page, key).locator('[contenteditable=true]')).toHaveCount(0);
  await expect(reader.page.getByRole('button', { name: /Markeer als gereed/ })).toHaveCount(0);
  await expect(writer.page.getByRole('button', { name: /Markeer als gereed/ })).toHaveCount(0);
  await reader.context.close();
  await writer.context.close();
});

test('without a connection one writes on; it arrives afterwards', async ({ browser }) => {
  const key = 'randvoorwaarden';
  const one = await openPlan(browser, lid, key);
  const two = await openPlan(browser, trekker, key);
  await startTyping(one.page, key);
  await one.page.keyboard.type('Voor de storing. ');
  await expect(editor(two.page, key)).toContainText('Voor de storing.');
  await one.context.setOffline(true);
  await expect(one.page.getByText(/Geen verbinding: u kunt doorschrijven/)).toBeVisible();
  await one.page.keyboard.type('Tijdens de storing.');
  await startTyping(two.page, key);
  await two.page.keyboard.press('Control+End');
  await two.page.keyboard.type(' Van de ander.');
  await one.context.setOffline(false);
  await expect(editor(two.page, key)).toContainText('Tijdens de storing.', { timeout: 20_000 });
  await expect(editor(one.page, key)).toContainText('Van de ander.');
  await expect(one.page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
  await one.context.close();
  await two.context.close();
});

test('gereed closes at once; text typed without a connection becomes a proposal', async ({
  browser,
}) => {
  const key = 'vraag-aan-aanbieder';
  const writer = await openPlan(browser, lid, key);
  await startTyping(writer.page, key);
  await writer.page.keyboard.type('De aanbieder heeft een vast gezicht per wijk.');
  const boss = await openPlan(browser, trekker, key);
  await expect(section(boss.page, key)).toContainText('vast gezicht');

  await writer.context.setOffline(true);
  await expect(writer.page.getByText(/Geen verbinding/).first()).toBeVisible();
  await writer.page.keyboard.type(' En reageert binnen een dag.');
  await section(boss.page, key)
    .getByRole('button', { name: /Markeer als gereed/ })
    .click();
  await expect(section(boss.page, key)).toContainText('WG04-S4-v1');
  await expect(section(boss.page, key)).toContainText('Tineke Trekker');
  await expect(section(boss.page, key).locator('[contenteditable=true]')).toHaveCount(0);

  await writer.context.setOffline(false);
  const kept = section(writer.page, key);
  await expect(kept).toContainText('Uw tekst is bewaard', { timeout: 20_000 });
  await expect(kept).toContainText('En reageert binnen een dag.');
  await kept.getByRole('button', { name: /Stuur als voorstel/ }).click();
  await expect(kept).toContainText('Uw voorstel is verstuurd');
  await expect(boss.page.getByRole('heading', { name: /Voorstellen/ })).toBeVisible();
  await boss.page.getByRole('link', { name: /Lees en vergelijk/ }).click();
  await boss.page.waitForURL(/voorstellen/);
  await expect(boss.page.getByRole('main')).toContainText('En reageert binnen een dag.');
  await boss.page.goBack();
  await boss.page.getByRole('button', { name: /Afwijzen/ }).click();
  await expect(boss.page.getByRole('heading', { name: /Voorstellen/ })).toHaveCount(0);
  await writer.context.close();
  await boss.context.close();
});

test('reopening asks for a reason and shows it; versions can be compared', async ({ browser }) => {
  const key = 'vraag-aan-aanbieder';
  const { page, context } = await openPlan(browser, trekker, key);
  await section(page, key)
    .getByRole('button', { name: /Heropenen/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Heropen dit onderdeel' }).click();
  await expect(page.getByRole('dialog')).toContainText(/reden/i);
  await page.getByRole('dialog').getByRole('textbox').fill('De reactietijd ontbreekt');
  await page.getByRole('dialog').getByRole('button', { name: 'Heropen dit onderdeel' }).click();
  await expect(section(page, key)).toContainText('De reactietijd ontbreekt');
  await startTyping(page, key);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Binnen een werkdag.');
  await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
  await page.goto(`${server.url}/werkgroepen/${SLUG}/secties/${key}/vergelijk`);
  await expect(page.locator('ins', { hasText: 'Binnen een werkdag.' })).toBeVisible();
  await page.goto(`${server.url}/werkgroepen/${SLUG}/secties/${key}/versies`);
  await expect(page.getByRole('main')).toContainText('WG04-S4-v1');
  await context.close();
});

test('without scripts the plan is complete and can be marked gereed', async ({ browser }) => {
  const key = 'quick-wins';
  const client = await joinSection(server.url, `${SLUG}/${key}`, lid.cookie);
  client.write('Een proef in twee praktijken.');
  await client.stored();
  client.leave();
  const { page, context } = await openPlan(browser, trekker, key, { javaScriptEnabled: false });
  for (const { key: other, vraag } of programme.sjabloon.secties) {
    await expect(section(page, other)).toContainText(vraag);
  }
  await expect(section(page, key)).toContainText('Een proef in twee praktijken.');
  await section(page, key)
    .getByRole('button', { name: /Markeer als gereed/ })
    .click();
  await expect(section(page, key)).toContainText('WG04-S7-v1');
  await context.close();
});

test('the toolbar makes headings, lists, tables and links, by keyboard too', async ({
  browser,
}) => {
  const key = 'plan-van-aanpak';
  const { page, context } = await openPlan(browser, lid, key);
  await startTyping(page, key);
  await page.keyboard.press('Control+Alt+3');
  await page.keyboard.type('Stappen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('eerst dit');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('en dat daaronder');
  await expect(editor(page, key).locator('h3')).toHaveText('Stappen');
  await expect(editor(page, key).locator('li li')).toHaveText('en dat daaronder');
  await page.keyboard.press('Alt+F10');
  await expect(section(page, key).getByRole('toolbar').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(editor(page, key)).toBeFocused();
  const toolbar = section(page, key).getByRole('toolbar').first();
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole('button', { name: /Vet/ }).click();
  await page.keyboard.type(' vet');
  await expect(editor(page, key).locator('strong')).toContainText('vet');
  await context.close();
});

test('a paste from Word keeps lists and drops scripts; ten megabytes are refused', async ({
  browser,
}) => {
  const key = 'andere-werkgroepen';
  const { page, context } = await openPlan(browser, lid, key);
  await startTyping(page, key);
  const paste = (html: string, text: string) =>
    editor(page, key).evaluate(
      (element, [html, text]) => {
        const data = new DataTransfer();
        if (html) data.setData('text/html', html);
        data.setData('text/plain', text ?? '');
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [html, text],
    );
  await paste(
    '<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1">·<span>&nbsp; </span>Eerste</p>' +
      '<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1">·<span>&nbsp; </span>Tweede</p>' +
      '<script>window.kwaad = true</script><a href="javascript:alert(1)">klik</a>',
    'Eerste Tweede',
  );
  await expect(editor(page, key).locator('li')).toHaveCount(2);
  expect(await page.evaluate(() => 'kwaad' in window)).toBe(false);
  await expect(editor(page, key).locator('a[href^=javascript]')).toHaveCount(0);
  await paste('', 'a'.repeat(10_000_000));
  await expect(section(page, key).getByRole('alert')).toContainText('Niet geplakt');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' 🙂 مرحبا');
  await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
  const answer = await fetch(`${server.url}/api/v1/werkgroepen/${SLUG}/secties/${key}`, {
    headers: { cookie: lid.cookie },
  });
  expect((await answer.json()).tekst).toContain('🙂 مرحبا');
  await context.close();
});

test('ten minutes on a phone: open, read, add, see that it is saved', async ({ browser }) => {
  const key = 'opdracht';
  const { page, context } = await openPlan(browser, lid, key, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await editor(page, key).tap();
  await page.keyboard.type('Een punt van de huisarts.');
  await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen' })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await context.close();
});
