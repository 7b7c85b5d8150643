/** The HTTP shell around Remix: headers, origin check, static files, health. */
import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { ViteDevServer } from 'vite';
import type { AppContext } from '../app/context.server';
import { findProgramme } from '../db/queries/programme';
import packageJson from '../package.json';
import { limitBody } from './body-limit';
import type { Log } from './log';
import { refuseForeignOrigin } from './origin-check';
import { sendProblem } from './problem';
import { securityHeaders } from './security-headers';

type SharedContext = Omit<AppContext, 'nonce' | 'clientAddress' | 'version' | 'programme'>;

interface Options {
  context: SharedContext;
  log: Log;
  vite?: ViteDevServer;
}

/** Builds the Express application that serves everything except collaboration sockets. */
export async function createHttpApp({ context, log, vite }: Options): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // A balancer or TLS proxy on the same machine tells the real address.
  app.set('trust proxy', 'loopback');
  app.use(securityHeaders(context.publicUrl, vite !== undefined));
  app.get('/healthz', (_request, response) => void answerHealth(context, response));
  app.use(compression({ filter: isCompressible }));
  serveStaticFiles(app, vite);
  app.use(refuseForeignOrigin(context.publicUrl));
  app.use(limitBody);
  app.use(refuseOddMethods);
  app.all('*', await remixHandler(context, log, vite));
  app.use(answerFault(log));
  return app;
}

/** Remix cannot even read a request with one of these. */
function refuseOddMethods(request: Request, response: Response, next: NextFunction): void {
  if (!['CONNECT', 'TRACE', 'TRACK'].includes(request.method)) next();
  else sendProblem(response, 405, 'Niet mogelijk', 'Deze manier van vragen bestaat hier niet.');
}

/** What went wrong before or around Remix: an address that cannot be read, a missing file, a fault. */
function answerFault(log: Log) {
  // Express tells a handler of faults by its four parameters.
  return (fault: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const asked = Number((fault as { status?: unknown }).status);
    const status = asked >= 400 && asked < 500 ? asked : 500;
    if (status === 500) log.error({ err: fault, method: request.method }, 'fault');
    const detail =
      status === 500
        ? 'Dit ligt aan ons, niet aan u. Probeer het over een minuut opnieuw.'
        : 'Dit adres bestaat niet. Controleer het adres.';
    sendProblem(response, status, status === 500 ? 'Storing' : 'Niet gevonden', detail);
  };
}

/** A stream of events must not wait for a compressor to fill its buffer. */
function isCompressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}

function serveStaticFiles(app: Express, vite?: ViteDevServer): void {
  if (vite) {
    app.use(vite.middlewares);
    return;
  }
  const client = fileURLToPath(new URL('../client', import.meta.url));
  app.use(
    '/assets',
    express.static(`${client}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(client, { maxAge: '1h', index: false }));
}

async function answerHealth({ collaboration }: SharedContext, response: Response): Promise<void> {
  const healthy = await collaboration.healthy().catch(() => false);
  response.status(healthy ? 200 : 503).json({ status: healthy ? 'ok' : 'storing' });
}

async function remixHandler(context: SharedContext, log: Log, vite?: ViteDevServer) {
  const programme = await findProgramme(context.database);
  if (!programme) throw new Error('no programme loaded');
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<never>
    : // The build is a module of this same bundle: one graph for routes and server.
      await import('virtual:remix/server-build');
  const handle = createRequestHandler({
    build: build as never,
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response): AppLoadContext => ({
      ...context,
      programme,
      nonce: response.locals.nonce as string,
      clientAddress: request.ip ?? '',
      version: packageJson.version,
    }),
  });
  return (request: Request, response: Response, next: (error?: unknown) => void) => {
    handle(request, response, (error?: unknown) => {
      // Only the first part of the address: behind /uitnodiging/ and /wachtwoord/ stands a secret.
      const page = request.path.split('/', 2).join('/');
      log.error({ page, method: request.method }, 'request failed');
      next(error);
    }).catch(next);
  };
}
