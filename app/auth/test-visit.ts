/** Requests for loaders and actions, with what `server/` would hand them, for tests. */
import type { Database } from '../../db/open';
import type { News } from '../../domain/collab/ports';
import type { Programme } from '../../domain/programme/programme';
import type { AppContext } from '../context.server';
import { SESSION_COOKIE } from './lucia.server';
import { beginSession, type Visit } from './session.server';

export interface TestContext extends AppContext {
  /** Everything that was published. */
  news: News[];
  /** How often mail was asked to go out. */
  deliveries: number;
}

export function makeTestContext(database: Database, programme: Programme): TestContext {
  const context: TestContext = {
    news: [],
    deliveries: 0,
    database,
    programme,
    collaboration: {
      publish: (news) => void context.news.push(news),
      subscribe: () => () => {},
      presence: () => ({}),
      flush: async () => {},
      healthy: async () => true,
    },
    mailer: {
      configured: false,
      deliver: async () => {
        context.deliveries += 1;
      },
    },
    publicUrl: 'https://samenspoor.voorbeeld.nl',
    demo: false,
    nonce: 'nonce',
    clientAddress: '192.0.2.1',
    version: '0',
  };
  return context;
}

/** A session of a person, as a Cookie header. */
export async function logInAs(context: AppContext, userId: string): Promise<string> {
  const headers = await beginSession(makeVisit(context, '/inloggen'), userId);
  return headers['Set-Cookie'].split(';')[0] ?? '';
}

/** The id of the session in a Cookie header. */
export const sessionIdOf = (cookie: string): string => cookie.slice(SESSION_COOKIE.length + 1);

interface Asked {
  cookie?: string;
  /** Makes it a POST of this form. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

/** A request for a path, with its context and the parameters of its route. */
export function makeVisit<Params extends Record<string, string>>(
  context: AppContext,
  path: string,
  { cookie, form, headers = {} }: Asked = {},
  params = {} as Params,
): Visit & { params: Params } {
  const request = new Request(`https://samenspoor.voorbeeld.nl${path}`, {
    method: form ? 'POST' : 'GET',
    body: form ? new URLSearchParams(form) : null,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
  return { request, context, params };
}

/** What a loader or action threw, when that was a response. */
export async function thrownResponse(work: Promise<unknown>): Promise<Response> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof Response) return thrown;
  throw new Error(`expected a response to be thrown, not ${String(thrown)}`);
}
