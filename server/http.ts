/** The HTTP shell around Remix: headers, origin check, static files, health. */
import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import type { ViteDevServer } from 'vite';
import type { AppContext } from '../app/context.server';
import { findProgramme } from '../db/queries/programme';
import packageJson from '../package.json';
import { limitBody } from './body-limit';
import type { Log } from './log';
import { refuseForeignOrigin } from './origin-check';
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
  app.all('*', await remixHandler(context, log, vite));
  return app;
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
