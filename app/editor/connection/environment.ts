/** What a section's session needs of the browser, so that it can be tried without one. */

import type { TextStorage } from '../kept/kept-text';
import { type OpenStore, openBrowserStore, type ReadStored, readStoredCopy } from './browser-store';

export interface SessionEnvironment {
  /** Where the collaboration server is: `ws(s)://host/collab`. */
  address: string;
  Socket: typeof WebSocket;
  /** Null where the browser keeps nothing. */
  storage: TextStorage | null;
  openStore: OpenStore;
  readStored: ReadStored;
  now(): number;
  isOnline(): boolean;
  /** Calls back when the network may have come or gone. @returns a function that stops it */
  onNetwork(listener: () => void): () => void;
}

export function browserEnvironment(): SessionEnvironment {
  const { protocol, host } = window.location;
  return {
    address: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
    Socket: WebSocket,
    storage: localStorageOrNull(),
    openStore: openBrowserStore,
    readStored: readStoredCopy,
    now: Date.now,
    isOnline: () => navigator.onLine,
    onNetwork,
  };
}

/** Reading the property throws where cookies and storage are blocked. */
function localStorageOrNull(): TextStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function onNetwork(listener: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') listener();
  };
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
