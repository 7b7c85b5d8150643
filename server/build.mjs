/** Builds the product when its sources changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['app', 'collab-server', 'db', 'domain', 'public', 'server'];
const files = ['package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts'];
const stamp = join(root, 'build', '.fingerprint');

/** SHA-256 over the paths and contents of everything that goes into the build. */
function fingerprint() {
  const hash = createHash('sha256');
  const inFolders = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.|\.contract\.|\.md$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const path of [...inFolders, ...files.map((file) => join(root, file))].sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Makes sure that build/ is the build of the present sources. Ends the process if it cannot. */
export function ensureBuild() {
  const present = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === present) return;
  console.log('Samenspoor wordt gebouwd. Dit duurt een halve tot een hele minuut.');
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    console.error('Het bouwen is mislukt. Hierboven staat waarom.');
    process.exit(1);
  }
  writeFileSync(stamp, present);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuild();
