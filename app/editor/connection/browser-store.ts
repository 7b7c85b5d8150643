/** Keeps the text of a section in this browser (IndexedDB), for when there is no connection. */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

export interface BrowserStore {
  /** False once the browser refused to keep something. */
  works(): boolean;
  /** Throws away what is kept. */
  clear(): Promise<void>;
  close(): void;
}

/** Opens the store of a document and adds what it holds to it; null where a browser keeps nothing. */
export type OpenStore = (name: string, doc: Y.Doc) => Promise<BrowserStore | null>;

export interface StorePlace {
  userId: string;
  slug: string;
  sectionKey: string;
  generation: number;
}

/** Per person: what somebody typed without a connection must not go out under another name. */
export const storeName = ({ userId, slug, sectionKey, generation }: StorePlace): string =>
  `samenspoor:${userId}:${slug}:${sectionKey}:g${generation}`;

const PROBE = 'samenspoor:proef';
const UPDATES = 'updates';

let probe: Promise<boolean> | undefined;

/** Some browsers have IndexedDB and refuse it, for instance in a private window. */
function storageWorks(): Promise<boolean> {
  probe ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(PROBE);
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
  return probe;
}

export const openBrowserStore: OpenStore = async (name, doc) => {
  if (!(await storageWorks())) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  let works = true;
  const fail = () => {
    works = false;
  };
  // A full disk shows as an aborted transaction; nothing else reports it.
  persistence.db?.addEventListener('abort', fail);
  persistence.db?.addEventListener('error', fail);
  return {
    works: () => works,
    clear: () => clearUpdates(persistence),
    close: () => {
      persistence.destroy().catch(fail);
    },
  };
};

/** Empties the store. Deleting it would break it for another tab that has it open. */
function clearUpdates({ db }: IndexeddbPersistence): Promise<void> {
  if (!db) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([UPDATES], 'readwrite');
    transaction.objectStore(UPDATES).clear();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What a browser still holds of a section, apart from the document on the screen. */
export interface StoredCopy {
  update: Uint8Array;
  clear(): Promise<void>;
}

export type ReadStored = (name: string) => Promise<StoredCopy | null>;

/** Reads what is kept under a name without adding it to any document on the screen. */
export const readStoredCopy: ReadStored = async (name) => {
  if (!(await mayExist(name))) return null;
  const doc = new Y.Doc();
  try {
    const store = await openBrowserStore(name, doc);
    store?.close();
    if (doc.store.clients.size === 0) return null;
    return { update: Y.encodeStateAsUpdate(doc), clear: () => clearStored(name) };
  } finally {
    doc.destroy();
  }
};

async function clearStored(name: string): Promise<void> {
  const doc = new Y.Doc();
  const store = await openBrowserStore(name, doc);
  await store?.clear();
  store?.close();
  doc.destroy();
}

/** Looking before opening keeps readers from making empty stores, where the browser can look. */
async function mayExist(name: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === name);
  } catch {
    return true;
  }
}
