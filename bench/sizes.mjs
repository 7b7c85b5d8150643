/** Bytes of script and style that a browser fetches, gzip, per page. */
import { gzipSync } from 'node:zlib';
import { openBrowser } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

const PAGES = [
  { path: '/werkgroepen/wijkteams/plan', limit: 280, ready: '.ProseMirror' },
  { path: '/inloggen', limit: 110, guest: true },
  { path: '/werkgroepen', limit: 110 },
  { path: '/werkgroepen/wijkteams', limit: 110 },
  { path: '/dashboard', limit: 110 },
  { path: '/account', limit: 110 },
];
const CSS_LIMIT = 25;

export async function measure() {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    const cookie = await server.addWriter('schrijver@voorbeeld.nl', 'wijkteams');
    const rows = [];
    for (const page of PAGES) rows.push(...(await measurePage(browser, server, cookie, page)));
    return rows;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function measurePage(browser, server, cookie, { path, limit, ready, guest }) {
  const context = await browser.newContext();
  if (!guest) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: server.url }]);
  }
  const page = await context.newPage();
  const sizes = { js: 0, css: 0 };
  const reading = [];
  page.on('response', (response) => {
    const kind = /\.(js|css)$/.exec(new URL(response.url()).pathname)?.[1];
    if (kind)
      reading.push(
        response.body().then((body) => {
          sizes[kind] += gzipSync(body).length;
        }),
      );
  });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  if (ready) await page.waitForSelector(ready);
  await Promise.all(reading);
  await context.close();
  const row = (kind, bytes, max) => ({
    what: `${kind} of ${path}, kB gzip`,
    measured: (bytes / 1000).toFixed(1),
    target: `≤ ${max}`,
    met: bytes / 1000 <= max,
  });
  return [row('script', sizes.js, limit), row('style', sizes.css, CSS_LIMIT)];
}
