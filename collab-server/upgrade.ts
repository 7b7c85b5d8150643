/** From an HTTP upgrade to what a client asks for. Pure: refusing is done later, with a close code. */
import type { IncomingMessage } from 'node:http';
import { parseRoomPath } from '../domain/collab/protocol';
import type { JoinRequest } from './judge';

/** Also the name in contract.md; the value is the session's id. */
const SESSION_COOKIE = 'samenspoor_sessie';
const MAX_SESSION_ID = 200;

/** Reads who asks for which section. What is missing or malformed stays empty, and is refused then. */
export function readJoinRequest(request: Pick<IncomingMessage, 'url' | 'headers'>): JoinRequest {
  const [path = '', queryText = ''] = (request.url ?? '').split('?', 2);
  const room = parseRoomPath(path);
  const query = new URLSearchParams(queryText);
  return {
    sessionId: readCookie(request.headers.cookie ?? '', SESSION_COOKIE),
    slug: room?.slug ?? '',
    key: room?.key ?? '',
    schemaVersion: readCount(query.get('v')),
    generation: readCount(query.get('g')),
    userId: query.get('u'),
  };
}

/**
 * Whether a browser page from here asks. Programs send no Origin; a page of another site does, and
 * would carry the user's cookie.
 */
export function isOwnOrigin(
  { origin, host }: { origin?: string | undefined; host?: string | undefined },
  publicOrigins: readonly string[],
): boolean {
  if (origin === undefined || publicOrigins.includes(origin)) return true;
  // A page without an origin of its own says "null".
  return URL.canParse(origin) && new URL(origin).host === host;
}

function readCookie(header: string, name: string): string {
  for (const part of header.split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value) return value.trim().slice(0, MAX_SESSION_ID);
  }
  return '';
}

/** Null when absent; NaN, which fits nothing, when it is no whole number. */
function readCount(text: string | null): number | null {
  if (text === null) return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
