/** `npm run test:e2e`: finds or installs a Chromium, builds, and runs Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBuild } from '../server/build.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const findChromium = () => PLACES.find((path) => path && existsSync(path));

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Playwright's own download first; where that is closed off, the system's package. */
function installChromium() {
  console.log('Geen Chromium gevonden. Er wordt er een geïnstalleerd.');
  const asRoot = process.getuid?.() === 0;
  if (run('npx', ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'])) return;
  if (asRoot && run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
}

ensureBuild();
if (!findChromium()) installChromium();
const path = findChromium();
if (!path) {
  console.error('Installeer Chromium (Debian: apt-get install chromium) of zet CHROMIUM_PATH.');
  process.exit(1);
}
const playwright = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: path },
});
process.exit(playwright.status ?? 1);
