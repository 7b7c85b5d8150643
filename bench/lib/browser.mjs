/** The Chromium that the browser tests use. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export async function openBrowser() {
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium'];
  const executablePath = places.find((path) => path && existsSync(path));
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
