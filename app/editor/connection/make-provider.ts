/** A y-websocket provider as this product uses it: counted writes, server notices, no side doors. */
import * as decoding from 'lib0/decoding';
import type { Encoder } from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { FRAME } from '../../../domain/collab/protocol';
import { countingSocket, type WriteWatcher } from './counting-socket';

export interface ProviderSetup {
  /** `ws(s)://host/collab` */
  address: string;
  room: string;
  params: Record<string, string>;
  Socket: typeof WebSocket;
  /** Who this is; the server shows others what it knows itself. */
  user: Record<string, string>;
  watcher: WriteWatcher;
}

export interface ProviderListener {
  onOpen(): void;
  /** The socket closed, by whomever. */
  onLost(): void;
  onSync(synced: boolean): void;
  /** The JSON of a notice of the server. */
  onNotice(json: string): void;
  /** The server closed the socket for good. */
  onEnded(code: number): void;
  onPeople(): void;
}

const MAX_BACKOFF_MS = 10_000;

export function makeProvider(
  doc: Y.Doc,
  { address, room, params, Socket, user, watcher }: ProviderSetup,
  listener: ProviderListener,
): WebsocketProvider {
  const provider = new WebsocketProvider(address, room, doc, {
    params,
    // Tabs of one browser would sync past the server's checks.
    disableBc: true,
    maxBackoffTime: MAX_BACKOFF_MS,
    WebSocketPolyfill: countingSocket(Socket, watcher),
  });
  provider.awareness.setLocalStateField('user', user);
  provider.messageHandlers[FRAME.notice] = (_encoder: Encoder, decoder: decoding.Decoder) =>
    listener.onNotice(decoding.readVarString(decoder));
  provider.on('status', ({ status }) => {
    if (status === 'connected') listener.onOpen();
  });
  provider.on('connection-close', () => listener.onLost());
  provider.on('sync', (synced) => listener.onSync(synced));
  provider.on('closed', ({ code }) => listener.onEnded(code));
  provider.awareness.on('change', () => listener.onPeople());
  return provider;
}
