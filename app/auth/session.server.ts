/** Who is behind a request, and beginning and ending sessions. */
import { redirect } from '@remix-run/node';
import { addLogboekEntry } from '../../db/queries/logboek';
import { type Account, findAccount } from '../../db/queries/people';
import { type Request as AccessRequest, can } from '../../domain/access/can';
import type { AppContext } from '../context.server';
import { deviceName } from './device';
import { luciaFor } from './lucia.server';

/** What loaders and actions receive, as far as this file needs it. */
export interface Visit {
  request: Request;
  context: AppContext;
}

export interface CurrentSession {
  sessionId: string;
  account: Account;
}

const lucia = ({ database, publicUrl }: AppContext) =>
  luciaFor(database, publicUrl.startsWith('https:'));

/** The session of a request; null when there is none, it has ended, or the account is closed. */
export async function findSession({ request, context }: Visit): Promise<CurrentSession | null> {
  const sessionId = lucia(context).readSessionCookie(request.headers.get('cookie') ?? '');
  if (!sessionId) return null;
  const { session } = await lucia(context).validateSession(sessionId);
  if (!session) return null;
  const account = await findAccount(context.database, session.userId);
  return account ? { sessionId, account } : null;
}

/**
 * The account behind a request.
 * @throws 302 to /inloggen for a page, 401 problem document for /api and other non-pages
 */
export async function requireAccount(visit: Visit): Promise<Account> {
  return (await requireSession(visit)).account;
}

/** As requireAccount, with the session's own id. */
export async function requireSession(visit: Visit): Promise<CurrentSession> {
  const session = await findSession(visit);
  if (session) return session;
  const { pathname, search } = new URL(visit.request.url);
  if (!isPage(visit.request, pathname)) {
    throw problem(401, 'Niet ingelogd', 'Log eerst in. Uw sessie is er niet of is voorbij.');
  }
  const back =
    visit.request.method === 'GET' ? `?naar=${encodeURIComponent(pathname + search)}` : '';
  throw redirect(`/inloggen${back}`);
}

/** Programs are told 401; people are brought to the login page. */
function isPage({ headers }: Request, pathname: string): boolean {
  const forProgram = headers.get('content-type')?.startsWith('application/json') ?? false;
  return !forProgram && pathname !== '/live' && !pathname.startsWith('/api/');
}

/**
 * Asks `can` and stops the request when the answer is no.
 * @throws 403 problem document with the reason in Dutch
 */
export function requireRight(account: Account, asked: AccessRequest): void {
  const verdict = can(account, asked);
  if (!verdict.ok) throw problem(403, 'Niet toegestaan', verdict.message);
}

/** An error response as a problem document (RFC 9457). */
export function problem(status: number, title: string, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return new Response(body, {
    status,
    statusText: title,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  });
}

/** Begins a session. @returns the Set-Cookie header */
export async function beginSession(
  { request, context }: Visit,
  userId: string,
): Promise<{ 'Set-Cookie': string }> {
  const device = deviceName(request.headers.get('user-agent') ?? '');
  const session = await lucia(context).createSession(userId, { createdAt: new Date(), device });
  await addLogboekEntry(context.database, {
    actorId: userId,
    action: 'sessie.begonnen',
    subject: userId,
    result: 'gelukt',
  });
  return { 'Set-Cookie': lucia(context).createSessionCookie(session.id).serialize() };
}

/** Ends one session; open sockets and pages of that person are judged again. */
export async function endSession(context: AppContext, sessionId: string, userId: string) {
  await lucia(context).invalidateSession(sessionId);
  await addLogboekEntry(context.database, {
    actorId: userId,
    action: 'sessie.beeindigd',
    subject: userId,
    result: 'gelukt',
  });
  context.collaboration.publish({ kind: 'rights', userId });
}

/** The Set-Cookie header that makes a browser forget its session. */
export function forgetCookie(context: AppContext): { 'Set-Cookie': string } {
  return { 'Set-Cookie': lucia(context).createBlankSessionCookie().serialize() };
}
