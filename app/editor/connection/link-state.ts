/** From facts about a socket to what a person is told about it. Pure; times in milliseconds. */
import type { Connection, Saving } from '../report';
import type { SaveProgress } from './save-progress';

export interface LinkFacts {
  /** The server ended it and trying again will not help. */
  ended: boolean;
  /** The socket is open and the text of the server has arrived. */
  synced: boolean;
  /** The browser itself says that there is no network. */
  browserOffline: boolean;
  /** Since when it is not synced. */
  lostSince: number;
}

/** A restart of the server or a hiccup of the network heals within this time, unnoticed. */
const GRACE_MS = 2500;
/** Saving takes milliseconds; after this long a person must know that it does not work. */
const SLOW_MS = 8000;
/** No sign of life while text waits: ask for one, then give the socket up. */
const ASK_AFTER_MS = 1500;
const GIVE_UP_AFTER_MS = 4000;
const GIVE_UP_CONNECTING_MS = 10_000;

export function connectionOf(facts: LinkFacts, now: number): Connection {
  if (facts.ended) return 'gesloten';
  if (facts.browserOffline) return 'geen-verbinding';
  if (facts.synced) return 'verbonden';
  return now - facts.lostSince < GRACE_MS ? 'verbinden' : 'geen-verbinding';
}

export function savingOf(
  progress: SaveProgress,
  connection: Connection,
  storeWorks: boolean,
  now: number,
): Saving {
  if (!progress.unsaved) return 'opgeslagen';
  const onItsWay = connection === 'verbonden' || connection === 'verbinden';
  if (onItsWay && now - progress.waitingSince < SLOW_MS) return 'bezig';
  return storeWorks ? 'bewaard-in-browser' : 'niet-bewaard';
}

export type Care = 'none' | 'ask' | 'reconnect';

/**
 * What a watchdog does about a socket that may be dead although nobody said so.
 * @param heardAt when the last frame came in
 * @param connectingSince null when the socket is open
 */
export function careFor(
  progress: SaveProgress,
  heardAt: number,
  connectingSince: number | null,
  now: number,
): Care {
  if (connectingSince !== null) {
    return now - connectingSince > GIVE_UP_CONNECTING_MS ? 'reconnect' : 'none';
  }
  if (!progress.open || !progress.unsaved) return 'none';
  const silence = now - Math.max(heardAt, progress.waitingSince);
  if (silence > GIVE_UP_AFTER_MS) return 'reconnect';
  return silence > ASK_AFTER_MS ? 'ask' : 'none';
}
