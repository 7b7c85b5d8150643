/** What both ends of a collaboration socket agree on (docs/collab-protocol.md). */
import type { SectionStatus } from '../plan/status';

/** First varint of a frame. 0 to 3 are y-websocket's own. */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, notice: 9 } as const;

/** Second varint of a sync frame (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Why the server closes a socket. A client stops reconnecting on 4400 to 4499. */
export const CLOSE = {
  badFrame: 4400,
  notLoggedIn: 4401,
  noAccess: 4403,
  notFound: 4404,
  /** Your copy holds changes that were refused: keep them for the user, fetch afresh. */
  refusedChanges: 4409,
  tooLarge: 4413,
  oldSchema: 4426,
  tooMany: 4429,
  restarting: 1012,
  /** The server cannot store or load now; keep the text and connect again later. */
  tryAgain: 1013,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Largest frame a client may send, in bytes. */
export const MAX_FRAME_BYTES = 1_048_576;

/** Notices to a client, as the JSON string of a type 9 frame. */
export type ClientNotice =
  /**
   * Everything in the first `frames` write frames (sync step 2 and update) that this socket sent
   * is on disk.
   */
  | { soort: 'opgeslagen'; frames: number }
  /** Sent on joining and whenever it changes. `schrijven`: may this person write now. */
  | {
      soort: 'status';
      status: SectionStatus;
      generatie: number;
      schrijven: boolean;
      versie: number;
      door: string | null;
      organisatie: string | null;
      op: string | null;
      reden: string | null;
    };

/** `slug/key`, the part of the address after /collab/. */
export interface RoomName {
  slug: string;
  key: string;
}

const NAME = /^\/collab\/([a-z0-9-]{1,80})\/([a-z0-9-]{1,60})$/;

/** Reads `/collab/{slug}/{key}`; null when the path is anything else. */
export function parseRoomPath(pathname: string): RoomName | null {
  const match = NAME.exec(pathname);
  return match?.[1] && match[2] ? { slug: match[1], key: match[2] } : null;
}

/** Where the room of a section is reached. */
export const roomPath = ({ slug, key }: RoomName): string => `/collab/${slug}/${key}`;
