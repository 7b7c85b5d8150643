/** From a key pressed in one browser to the letter in another, with 15 people in the room. */

import { openBrowser } from './lib/browser.mjs';
import { join } from './lib/clients.mjs';
import { startServer } from './lib/server.mjs';
import { percentile, spread } from './lib/statistics.mjs';

const SLUG = 'wijkteams';
const KEY = 'plaatje-2023';
const OTHERS = 13;
const KEYS = 300;

export async function measure() {
  const server = await startServer();
  const browsers = [await openBrowser(), await openBrowser()];
  try {
    const cookie = await server.addWriter('schrijver@voorbeeld.nl', SLUG);
    const others = [];
    for (let i = 0; i < OTHERS; i++) others.push(await join(server.url, cookie, SLUG, KEY));
    const [writer, reader] = await Promise.all(
      browsers.map((browser) => openSection(browser, server, cookie)),
    );
    await reader.evaluate(watchMarks, KEY);
    const times = await typeAndCompare(writer, reader);
    for (const other of others) other.leave();
    const warm = times.slice(50);
    return [
      {
        what: `keystroke in another browser, 15 in the room, ms (median / p95 / p99, n=${warm.length})`,
        measured: spread(warm),
        target: 'median ≤ 30, p99 ≤ 120',
        met: percentile(warm, 0.5) <= 30 && percentile(warm, 0.99) <= 120,
      },
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    await server.dispose();
  }
}

async function openSection(browser, server, cookie) {
  const context = await browser.newContext();
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  const page = await context.newPage();
  await page.goto(`${server.url}/werkgroepen/${SLUG}/plan#${KEY}`);
  await page.waitForSelector(`#${KEY} .ProseMirror[contenteditable=true]`);
  return page;
}

/** In the reading page: notes the moment at which each new letter is in the document. */
function watchMarks(key) {
  window.seen = [];
  const editor = document.querySelector(`#${key} .ProseMirror`);
  const count = () => (editor.textContent.match(/x/g) ?? []).length;
  new MutationObserver(() => {
    const now = performance.timeOrigin + performance.now();
    while (window.seen.length < count()) window.seen.push(now);
  }).observe(editor, { childList: true, characterData: true, subtree: true });
}

async function typeAndCompare(writer, reader) {
  await writer.click(`#${KEY} .ProseMirror`);
  await writer.evaluate(() => {
    window.pressed = [];
    addEventListener(
      'keydown',
      () => window.pressed.push(performance.timeOrigin + performance.now()),
      { capture: true },
    );
  });
  // Eight letters a second: a quick typist.
  await writer.keyboard.type('x'.repeat(KEYS), { delay: 125 });
  await reader.waitForFunction((n) => window.seen.length >= n, KEYS);
  const pressed = await writer.evaluate(() => window.pressed);
  const seen = await reader.evaluate(() => window.seen);
  return seen.map((moment, i) => moment - pressed[i]);
}
