/** A server of the built product on a temporary database, with people in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PASSWORD = 'meten-is-weten-2026';

export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-bench-'));
  const env = {
    ...process.env,
    PORT: String(await freePort()),
    DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    PUBLIC_URL: '',
    SMTP_URL: '',
    LOG_LEVEL: 'error',
  };
  const server = {
    url: `http://127.0.0.1:${env.PORT}`,
    pid: 0,
    startMs: 0,
    restart,
    addWriter,
    dispose,
  };
  let child;

  async function restart() {
    if (child) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    const begin = performance.now();
    child = spawn(process.execPath, ['server/start.mjs'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Samenspoor draait op')) break;
    }
    child.stdout.resume();
    await fetch(`${server.url}/healthz`);
    server.startMs = performance.now() - begin;
    server.pid = child.pid;
  }

  /** Makes an account that writes in a werkgroep. @returns {Promise<string>} its cookie */
  async function addWriter(email, werkgroep) {
    const common = ['--email', email];
    await beheer(
      ['gebruiker-toevoegen', ...common, '--naam', `Naam ${email}`, '--organisatie', 'Meting'],
      `${PASSWORD}\n`,
    );
    await beheer(['lid-toevoegen', ...common, '--werkgroep', werkgroep, '--rol', 'trekker']);
    return logIn(server.url, email);
  }

  async function beheer(args, input = '') {
    const run = spawn(process.execPath, ['server/beheer.mjs', ...args], {
      env,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    run.stdin.end(input);
    const [code] = await once(run, 'exit');
    if (code !== 0) throw new Error(`beheer ${args[0]} ended with ${code}`);
  }

  async function dispose() {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }

  await restart();
  return server;
}

async function logIn(url, email) {
  const response = await fetch(`${url}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, wachtwoord: PASSWORD }),
  });
  if (response.status !== 302) throw new Error(`log-in answered ${response.status}`);
  return response.headers.get('set-cookie').split(';')[0];
}

/** Resident memory of a process in MB (Linux). */
export function residentMegabytes(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line[1]) / 1024;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
