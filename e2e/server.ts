/** A real server of its own for each test worker, on a temporary database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface TestServer {
  url: string;
  databaseUrl: string;
  /** The one-time link for the first account, when the database was empty. */
  firstLink: string | null;
  /** Stops the process; `SIGKILL` for a crash. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts again on the same port and database. */
  restart(): Promise<void>;
  /** Runs one beheer command on this server's database. */
  beheer(args: string[], input?: string): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Stops and removes everything. */
  dispose(): Promise<void>;
}

/** Starts the built product. @param args for instance `--demo` */
export async function startServer(args: string[] = []): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-e2e-'));
  const port = await freePort();
  const databaseUrl = `file:${join(folder, 'samenspoor.db')}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: '',
    SMTP_URL: '',
    LOG_LEVEL: 'error',
  };
  let child: ChildProcess;
  const server: TestServer = {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    firstLink: null,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
    async restart() {
      child = spawn(process.execPath, ['server/start.mjs', ...args], { env, stdio: 'pipe' });
      server.firstLink = await untilAnnounced(child);
    },
    beheer: (command, input = '') => runBeheer(env, command, input),
    async dispose() {
      await server.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.restart();
  return server;
}

/** Waits until the server says that it runs. @returns the one-time link, printed before that */
async function untilAnnounced(child: ChildProcess): Promise<string | null> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no output to read');
  let errors = '';
  stderr.on('data', (chunk) => {
    errors += chunk;
  });
  let link: string | null = null;
  for await (const line of createInterface({ input: stdout })) {
    link ??= /https?:\S+\/uitnodiging\/\S+/.exec(line)?.[0] ?? null;
    if (line.startsWith('Samenspoor draait op')) {
      stdout.resume();
      return link;
    }
  }
  throw new Error(`the server did not start: ${errors}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function runBeheer(env: NodeJS.ProcessEnv, args: string[], input: string) {
  const child = spawn(process.execPath, ['server/beheer.mjs', ...args], { env, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}
