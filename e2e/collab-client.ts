/** A plain y-websocket client with a session cookie: any program may speak this. */

import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { ClientNotice } from '../domain/collab/protocol';

export interface CollabClient {
  doc: Y.Doc;
  provider: WebsocketProvider;
  notices: ClientNotice[];
  /** Code of the close that ended it for good, once there is one. */
  closed: Promise<number>;
  text(): string;
  /** Adds a paragraph at the end. */
  write(text: string): void;
  /** Resolves when everything written so far is on disk. */
  stored(): Promise<void>;
  leave(): void;
}

interface Options {
  cookie?: string;
  params?: Record<string, string>;
}

/** Starts a client; it is not yet synced. */
export function openClient(url: string, room: string, options: Options = {}): CollabClient {
  const { cookie, params } = options;
  let sent = 0;
  class CountingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} });
    }
    override send(data: Uint8Array): void {
      if (data[0] === 0 && (data[1] === 1 || data[1] === 2)) sent += 1;
      super.send(data);
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collab`, room, doc, {
    WebSocketPolyfill: CountingSocket as never,
    disableBc: true,
    ...(params ? { params } : {}),
  });
  const notices: ClientNotice[] = [];
  const waiting = new Set<() => void>();
  provider.messageHandlers[9] = (_encoder, decoder) => {
    notices.push(JSON.parse(decoding.readVarString(decoder)));
    for (const look of waiting) look();
  };
  const acknowledged = () =>
    notices.reduce((n, notice) => (notice.soort === 'opgeslagen' ? notice.frames : n), 0);
  const fragment = doc.getXmlFragment('default');
  return {
    doc,
    provider,
    notices,
    closed: new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code))),
    text: () =>
      fragment
        .toArray()
        .map((node) => plain(node))
        .join('\n'),
    write(text) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      fragment.insert(fragment.length, [paragraph]);
    },
    stored: () =>
      new Promise((resolve) => {
        const look = () => {
          if (acknowledged() < sent) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    leave: () => provider.destroy(),
  };
}

/** Starts a client and waits until it has what the server has. */
export async function joinSection(
  url: string,
  room: string,
  cookie: string,
): Promise<CollabClient> {
  const client = openClient(url, room, { cookie });
  await new Promise<void>((resolve) => {
    client.provider.on('sync', (synced) => synced && resolve());
  });
  return client;
}

function plain(node: unknown): string {
  if (node instanceof Y.XmlText) return node.toString();
  if (node instanceof Y.XmlElement) return node.toArray().map(plain).join('');
  return '';
}
