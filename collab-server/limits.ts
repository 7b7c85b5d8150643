import { MAX_FRAME_BYTES } from '../domain/collab/protocol';

const MB = 1024 * 1024;

/** What the server bears. Sizes in bytes, times in milliseconds; see docs/collab-protocol.md. */
export interface Limits {
  /** A larger frame closes its socket. */
  frameBytes: number;
  /** A section's document, encoded. */
  documentBytes: number;
  /** Yjs clients that one update may introduce; each becomes a row. */
  newClients: number;
  /** Frames, and bytes, that one socket may send: a store that refills every second. */
  frames: { burst: number; perSecond: number };
  bytes: { burst: number; perSecond: number };
  /** What may wait for one socket while its join is looked up. */
  waiting: { frames: number; bytes: number };
  /** Unsent bytes after which a socket that does not read is dropped. */
  sendBufferBytes: number;
  /** Accepted writes that wait for the disk, in all and for how long, before people are told. */
  unstored: { bytes: number; forMs: number };
  /** One transaction holds at most this many updates. */
  groupSize: number;
  presenceEveryMs: number;
  /** An awareness state, as JSON. */
  presenceBytes: number;
  /** Somebody counts as writing for this long after a change. */
  writingMs: number;
  /** News that presence in a room changed, at most once in this time. */
  presenceNewsMs: number;
  pingEveryMs: number;
  pongWithinMs: number;
  /** Text is projected this long after the last change, or at the latest after `projectWithinMs`. */
  projectAfterMs: number;
  projectWithinMs: number;
  /** An empty room is kept this long. */
  idleMs: number;
  /** A new snapshot after this many updates. */
  compactEvery: number;
}

export const DEFAULT_LIMITS: Limits = {
  frameBytes: MAX_FRAME_BYTES,
  documentBytes: 8 * MB,
  newClients: 10_000,
  // Room for a program that types a whole chapter at once; a flood is far above it.
  frames: { burst: 2000, perSecond: 300 },
  bytes: { burst: 16 * MB, perSecond: 2 * MB },
  waiting: { frames: 2000, bytes: 4 * MB },
  sendBufferBytes: 4 * MB,
  unstored: { bytes: 32 * MB, forMs: 60_000 },
  groupSize: 500,
  presenceEveryMs: 50,
  presenceBytes: 2048,
  writingMs: 30_000,
  presenceNewsMs: 1000,
  pingEveryMs: 20_000,
  pongWithinMs: 45_000,
  projectAfterMs: 300,
  projectWithinMs: 1000,
  idleMs: 30_000,
  compactEvery: 500,
};
