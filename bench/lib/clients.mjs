/** Plain y-websocket clients with a session cookie. */
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** Joins a section and waits until it is synced. */
export async function join(url, cookie, slug, key) {
  class CookieSocket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/collab`,
    `${slug}/${key}`,
    doc,
    {
      WebSocketPolyfill: CookieSocket,
      disableBc: true,
    },
  );
  // The server's notices are not text; a measuring client has no use for them.
  provider.messageHandlers[9] = () => {};
  const { promise, resolve } = Promise.withResolvers?.() ?? withResolvers();
  provider.on('sync', (synced) => synced && resolve());
  await promise;
  return {
    doc,
    provider,
    fragment: doc.getXmlFragment('default'),
    leave: () => provider.destroy(),
  };
}

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Appends paragraphs of ordinary words. */
export function writeWords(client, words) {
  const sentence =
    'De werkgroep beschrijft hoe de hulp aan een gezin er in de praktijk uit gaat zien.';
  const perParagraph = sentence.split(' ').length * 4;
  const paragraphs = Array.from({ length: Math.ceil(words / perParagraph) }, () => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(Array(4).fill(sentence).join(' '))]);
    return paragraph;
  });
  client.fragment.insert(client.fragment.length, paragraphs);
}
