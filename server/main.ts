/** Start-up: the one place where app and collaboration server meet. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ViteDevServer } from 'vite';
import { createCollabServer } from '../collab-server/collab-server';
import { DatabaseError } from '../db/database-error';
import { type Database, openDatabase } from '../db/open';
import { emptyDeadMail } from '../db/queries/outbox';
import { loadProgramme } from '../db/queries/programme';
import { seedDemo } from './demo/seed';
import {
  demoDatabaseUrl,
  type Environment,
  EnvironmentError,
  readEnvironment,
} from './environment';
import { firstAccountLink } from './first-account';
import { createHttpApp } from './http';
import { createLog, type Log } from './log';
import { createMailer } from './mail';
import { readProgrammeFile } from './programme-file';

/** Seconds that a stop may take before it is cut short. */
const STOP_WITHIN_MS = 4500;

/** Runs the server until it is told to stop. Mistakes in the set-up end it with one line. */
export async function main(args: readonly string[], vite?: ViteDevServer): Promise<void> {
  const unknown = args.find((arg) => arg !== '--demo');
  if (unknown) return fail(`Onbekende optie: ${unknown}. Alleen --demo bestaat.`);
  try {
    const environment = readEnvironment(process.env);
    const running = await start(environment, args.includes('--demo'), vite);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void running.stop().then(() => process.exit(0)));
    }
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof DatabaseError) {
      return fail(error.message);
    }
    throw error;
  }
}

function fail(line: string): void {
  console.error(line);
  process.exit(1);
}

async function start(environment: Environment, demo: boolean, vite?: ViteDevServer) {
  const log = createLog(environment.logLevel);
  const programme = readProgrammeFile(environment.programmaFile);
  const url = demo ? demoDatabaseUrl(environment.databaseUrl) : environment.databaseUrl;
  const database = await openDatabase(url);
  await loadProgramme(database, programme);
  if (demo) await seedDemo(database, programme);

  const server = createServer();
  const doors = attachDoors(server);
  await listen(server, environment);
  const { port } = server.address() as AddressInfo;
  const publicUrl = environment.publicUrl ?? `http://${environment.host}:${port}`;
  const collab = createCollabServer({ database, log, publicOrigins: [new URL(publicUrl).origin] });
  await collab.start();
  const mailer = createMailer(database, environment.smtpUrl, publicUrl, log);
  const context = { database, collaboration: collab, mailer, publicUrl, demo };
  doors.open(await createHttpApp({ context, log, vite }), (request, socket, head) => {
    if (request.url?.startsWith('/collab/')) collab.handleUpgrade(request, socket, head);
    else if (!vite) socket.destroy();
  });
  await emptyDeadMail(database, new Date());
  void mailer.deliver();

  await announce(database, publicUrl, demo);
  return { stop: () => stop(server, collab, database, log) };
}

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The port is taken before everything behind it stands: until then the answer is “in a moment”. */
function attachDoors(server: Server) {
  let onRequest: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '1' }).end();
  };
  let onUpgrade: UpgradeListener = (_request, socket) => socket.destroy();
  server.on('request', (request, response) => onRequest(request, response));
  server.on('upgrade', (request, socket, head) => onUpgrade(request, socket, head));
  return {
    open(request: RequestListener, upgrade: UpgradeListener) {
      onRequest = request;
      onUpgrade = upgrade;
    },
  };
}

async function listen(server: Server, { port, host }: Environment): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new EnvironmentError(
        `PORT: poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld PORT=${port + 1}.`,
      );
    }
    throw new EnvironmentError(`HOST en PORT: ${host}:${port} kan niet worden geopend (${code}).`);
  }
}

/** The address comes last: whoever waits for it has seen the rest. */
async function announce(database: Database, publicUrl: string, demo: boolean): Promise<void> {
  const link = await firstAccountLink(database, publicUrl);
  if (link) console.log(`Maak het eerste account van het programmateam (eenmalig): ${link}`);
  if (demo) console.log('Dit is de demo. De inlogpagina noemt de accounts.');
  console.log(`Samenspoor draait op ${publicUrl}`);
}

async function stop(
  server: Server,
  collab: { close(): Promise<void> },
  database: Database,
  log: Log,
): Promise<void> {
  const deadline = setTimeout(() => process.exit(0), STOP_WITHIN_MS);
  deadline.unref();
  server.close();
  await collab.close();
  server.closeAllConnections();
  await database.close();
  log.info('stopped');
  clearTimeout(deadline);
}
