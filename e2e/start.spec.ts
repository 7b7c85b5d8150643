/** Starting: what goes wrong is said in one line, and nothing half-done stays. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from './server';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samenspoor-start-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function tryToStart(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ['server/start.mjs', ...args], {
    env: { ...process.env, PORT: '0', DATABASE_URL: `file:${folder}/x.db`, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, lines: stderr.trim().split('\n') };
}

test('a port in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, lines } = await tryToStart({ PORT: port });
  taken.close();
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`poort ${port} is al in gebruik`);
});

for (const [name, env, expected] of [
  ['a wrong port', { PORT: 'veel' }, /^PORT: /],
  ['a wrong public address', { PUBLIC_URL: 'plan.voorbeeld.nl' }, /^PUBLIC_URL: /],
  ['a data folder that cannot be made', { DATABASE_URL: 'file:/dev/null/x/y.db' }, /DATABASE_URL/],
  ['a programme file that is not there', { PROGRAMMA_FILE: '/nergens.json' }, /^Programmabestand/],
] as const) {
  test(name, async () => {
    const { code, lines } = await tryToStart(env);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(expected);
  });
}

test('a broken programme file: the field is named and no database is left', async () => {
  const programme = JSON.parse(readFileSync('db/programma.json', 'utf8'));
  programme.werkgroepen[4].naam = '';
  const file = join(folder, 'kapot.json');
  writeFileSync(file, JSON.stringify(programme));
  const { code, lines } = await tryToStart({ PROGRAMMA_FILE: file });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('werkgroepen.4.naam');
  expect(existsSync(join(folder, 'x.db'))).toBe(false);
});

test('a file that is no database', async () => {
  writeFileSync(join(folder, 'x.db'), 'dit is geen database, maar tekst '.repeat(100));
  const { code, lines } = await tryToStart({});
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('kan niet worden gebruikt');
});

test('an unknown option', async () => {
  const { code, lines } = await tryToStart({}, ['--snel']);
  expect(code).toBe(1);
  expect(lines[0]).toContain('--snel');
});

test('another programme can be served from another file', async () => {
  const programme = JSON.parse(readFileSync('db/programma.json', 'utf8'));
  programme.programma.naam = 'Ander Programma';
  programme.werkgroepen = programme.werkgroepen.slice(0, 2);
  const file = join(folder, 'ander.json');
  writeFileSync(file, JSON.stringify(programme));
  process.env.PROGRAMMA_FILE = file;
  const server = await startServer();
  delete process.env.PROGRAMMA_FILE;
  try {
    expect(server.firstLink).toContain('/uitnodiging/');
    expect(await (await fetch(`${server.url}/inloggen`)).text()).toContain('Ander Programma');
    await server.stop();
    await server.restart();
    const answer = await fetch(`${server.url}/inloggen`);
    expect(await answer.text()).toContain('Ander Programma');
  } finally {
    await server.dispose();
  }
});
