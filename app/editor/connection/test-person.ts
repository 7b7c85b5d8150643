/** A person with a browser, for tests: a session on a real socket, with a store that lives on. */
import { WebSocket as NodeSocket } from 'ws';
import * as Y from 'yjs';
import { FRAGMENT_NAME } from '../../../domain/plan/document-schema';
import { documentToText } from '../../../domain/plan/text';
import { documentFromYDoc } from '../../../domain/plan/ydoc';
import type { TextStorage } from '../kept/kept-text';
import type { SessionEnvironment } from './environment';
import { SectionSession } from './section-session';

/** What a browser keeps between two visits. */
export class TestBrowser {
  online = true;
  keeps = true;
  /** Opening a store takes this long. */
  opening: Promise<void> = Promise.resolve();
  readonly texts = new Map<string, string>();
  private readonly updates = new Map<string, Uint8Array[]>();
  private readonly networkListeners = new Set<() => void>();

  readonly storage: TextStorage = {
    getItem: (key) => this.texts.get(key) ?? null,
    setItem: (key, value) => {
      if (!this.keeps) throw new DOMException('vol', 'QuotaExceededError');
      this.texts.set(key, value);
    },
    removeItem: (key) => {
      this.texts.delete(key);
    },
  };

  environment(address: string): SessionEnvironment {
    return {
      address,
      Socket: NodeSocket as unknown as typeof WebSocket,
      storage: this.storage,
      openStore: (name, doc) => this.openStore(name, doc),
      readStored: async (name) => {
        const updates = this.updates.get(name) ?? [];
        const clear = async () => {
          this.updates.delete(name);
        };
        return updates.length > 0 ? { update: Y.mergeUpdates(updates), clear } : null;
      },
      now: Date.now,
      isOnline: () => this.online,
      onNetwork: (listener) => {
        this.networkListeners.add(listener);
        return () => this.networkListeners.delete(listener);
      },
    };
  }

  network(online: boolean): void {
    this.online = online;
    for (const listener of this.networkListeners) listener();
  }

  private async openStore(name: string, doc: Y.Doc) {
    await this.opening;
    if (!this.keeps) return null;
    const updates = this.updates.get(name) ?? [];
    this.updates.set(name, updates);
    const origin = {};
    if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(updates), origin);
    updates.push(Y.encodeStateAsUpdate(doc));
    const keep = (update: Uint8Array, from: unknown) => {
      if (from !== origin) updates.push(update);
    };
    doc.on('update', keep);
    return {
      works: () => this.keeps,
      clear: async () => {
        updates.length = 0;
      },
      close: () => doc.off('update', keep),
    };
  }
}

export interface Visit {
  generation?: number;
  mayWrite?: boolean;
  userId?: string;
}

export class TestPerson {
  readonly session: SectionSession;

  constructor(
    readonly browser: TestBrowser,
    address: string,
    { generation = 1, mayWrite = true, userId = 'ana' }: Visit = {},
  ) {
    const me = { id: userId, name: `Demo ${userId}`, organisation: 'Voorbeeldzorg' };
    this.session = new SectionSession(
      { slug: 'wijkteams', sectionKey: 'draagvlak', generation, mayWrite, me },
      browser.environment(address),
    );
  }

  get view() {
    return this.session.getView();
  }

  /** The text on the screen; null as long as there is none. */
  get text(): string | null {
    const { text } = this.view;
    return text && documentToText(documentFromYDoc(text.doc));
  }

  get keptTexts(): string[] {
    return this.view.kept.map(({ content }) => documentToText(content));
  }

  /** Adds a paragraph, as the editor does: only where the section is open for writing. */
  write(words: string): void {
    const { text, editable } = this.view;
    if (!text || !editable) throw new Error('The text cannot be written in');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const fragment = text.doc.getXmlFragment(FRAGMENT_NAME);
    fragment.insert(fragment.length, [paragraph]);
  }

  leave(): void {
    this.session.destroy();
  }
}
