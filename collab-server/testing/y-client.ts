/** A y-websocket client as any program may use it, with what it hears written down. */
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { ClientNotice } from '../../domain/collab/protocol';
import { documentToText } from '../../domain/plan/text';
import { documentFromYDoc } from '../../domain/plan/ydoc';

// Each provider listens for the end of the process.
process.setMaxListeners(0);

export type StatusNotice = Extract<ClientNotice, { soort: 'status' }>;

export class YClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly notices: ClientNotice[] = [];
  /** Close codes of the server, also those after which the client comes back. */
  readonly closes: number[] = [];
  /** Write frames sent on the present socket. */
  sent = 0;
  private noticesBefore = 0;

  constructor(address: string, room: string, session: string, params: Record<string, string> = {}) {
    const client = this;
    class SocketWithCookie extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie: `samenspoor_sessie=${session}` } });
        client.sent = 0;
        client.noticesBefore = client.notices.length;
      }

      override send(data: Uint8Array, ...rest: unknown[]): void {
        if (data[0] === 0 && data[1] !== 0) client.sent += 1;
        super.send(data, ...(rest as []));
      }
    }
    this.provider = new WebsocketProvider(address, room, this.doc, {
      WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params,
    });
    this.provider.messageHandlers[9] = (_encoder, decoder) => {
      this.notices.push(JSON.parse(decoding.readVarString(decoder)));
    };
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push(event.code);
    });
  }

  get synced(): boolean {
    return this.provider.synced;
  }

  /** Write frames of the present socket that the server says are on disk. */
  get saved(): number {
    const notices = this.notices.slice(this.noticesBefore);
    return Math.max(0, ...notices.map((n) => (n.soort === 'opgeslagen' ? n.frames : 0)));
  }

  get status(): StatusNotice | undefined {
    return this.notices.findLast((n): n is StatusNotice => n.soort === 'status');
  }

  text(): string {
    return documentToText(documentFromYDoc(this.doc));
  }

  /** Adds a paragraph at the end: one update. */
  type(text: string): void {
    appendParagraph(this.doc, text);
  }

  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

export function appendParagraph(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    const fragment = doc.getXmlFragment('default');
    fragment.insert(fragment.length, [paragraph]);
  });
}
