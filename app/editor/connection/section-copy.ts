/**
 * One copy of a section's text in this page: a Y.Doc with its socket, its store in the browser and
 * the count of what is on disk. Knows no screen. When the server refuses a copy, a new one is made.
 */
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAME } from '../../../domain/collab/protocol';
import { DOCUMENT_SCHEMA_VERSION } from '../../../domain/plan/document-schema';
import type { BrowserStore } from './browser-store';
import { parseNotice, type StatusNotice } from './frames';
import { type Care, careFor } from './link-state';
import { makeProvider } from './make-provider';
import { RecentWriters } from './people';
import { maySend, NOTHING_WRITTEN, nextProgress, type SaveEvent } from './save-progress';

export interface Me {
  id: string;
  name: string;
  organisation: string;
}

export interface CopyOptions {
  /** `ws(s)://host/collab` */
  address: string;
  room: string;
  /** Null: of any generation. Only for a copy that begins empty. */
  generation: number | null;
  mayWrite: boolean;
  me: Me;
  Socket: typeof WebSocket;
  now: () => number;
}

export interface CopyListener {
  /** Connection or saving may be different. */
  onChange(): void;
  onPeople(): void;
  onStatus(notice: StatusNotice): void;
  onSynced(): void;
  /** The server closed the socket for good. */
  onEnded(code: number): void;
}

export class SectionCopy {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  progress = NOTHING_WRITTEN;
  generation: number | null;
  mayWrite: boolean;
  store: BrowserStore | null = null;
  storeState: 'none' | 'opening' | 'open' | 'refused' = 'none';
  lostSince: number;
  private connectingSince: number | null;
  private socket: object | null = null;
  private readonly writers = new RecentWriters();

  constructor(
    private readonly options: CopyOptions,
    private readonly listener: CopyListener,
  ) {
    this.generation = options.generation;
    this.mayWrite = options.mayWrite;
    this.lostSince = options.now();
    this.connectingSince = this.lostSince;
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider && this.mayWrite)
        this.happened({ type: 'changed', now: this.now() });
    });
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => this.noteWriters(transaction));
    this.provider = this.connect();
  }

  get awareness() {
    return this.provider.awareness;
  }

  get synced(): boolean {
    return this.provider.synced;
  }

  isWriting(client: number): boolean {
    return this.writers.isWriting(client, this.now());
  }

  /** Adds what this browser kept to the document, and keeps what is written from now on. */
  async keepIn(open: (doc: Y.Doc) => Promise<BrowserStore | null>): Promise<void> {
    this.storeState = 'opening';
    const store = await open(this.doc).catch(() => null);
    this.store = store;
    this.storeState = store ? 'open' : 'refused';
    if (this.doc.isDestroyed) store?.close();
    this.listener.onChange();
  }

  /** Whether text survives closing the page, as far as is known. */
  get keepsInBrowser(): boolean {
    return this.storeState === 'open' ? this.storeWorks : this.storeState !== 'refused';
  }

  get storeWorks(): boolean {
    return this.store?.works() ?? false;
  }

  /** From now on no change is sent, and none counts as this person's. */
  stopWriting(): void {
    this.mayWrite = false;
    this.happened({ type: 'stopped' });
  }

  setGeneration(generation: number): void {
    this.generation = generation;
    this.provider.params = this.params();
  }

  pause(): void {
    this.provider.disconnect();
  }

  /** Connects at once, without waiting for the next attempt. */
  resume(): void {
    this.provider.wsUnsuccessfulReconnects = 0;
    this.connectingSince = this.now();
    this.provider.connect();
  }

  /** Looks whether the socket still lives; to be called every second or so. */
  watch(): void {
    if (!this.provider.shouldConnect) return;
    const care = this.neededCare();
    if (care === 'ask') this.askForSignOfLife();
    if (care !== 'reconnect') return;
    const { waitingSince } = this.progress;
    this.provider.disconnect();
    // It was lost when the silence began: nobody has to wait for that news any longer.
    if (this.progress.unsaved) this.lostSince = Math.min(this.lostSince, waitingSince);
    this.resume();
  }

  /** Ends the connection; the text can still be shown. */
  disconnect(): void {
    this.provider.destroy();
    this.store?.close();
  }

  destroy(): void {
    this.disconnect();
    this.doc.destroy();
  }

  private neededCare(): Care {
    const heardAt = this.provider.wsLastMessageReceived;
    return careFor(this.progress, heardAt, this.connectingSince, this.now());
  }

  private connect(): WebsocketProvider {
    const { address, room, me, Socket } = this.options;
    const watcher = {
      made: (socket: object) => this.socketMade(socket),
      sending: (socket: object, kind: 'answer' | 'change') => this.sending(socket, kind),
    };
    const setup = { address, room, Socket, params: this.params(), user: { ...me }, watcher };
    return makeProvider(this.doc, setup, {
      onOpen: () => this.opened(),
      onLost: () => this.lost(),
      onSync: (synced) => {
        if (synced) this.listener.onSynced();
        this.listener.onChange();
      },
      onNotice: (json) => this.noticed(json),
      onEnded: (code) => this.listener.onEnded(code),
      onPeople: () => this.listener.onPeople(),
    });
  }

  private params(): Record<string, string> {
    const g = this.generation;
    const mine = { v: String(DOCUMENT_SCHEMA_VERSION), u: this.options.me.id };
    return g === null ? mine : { ...mine, g: String(g) };
  }

  private socketMade(socket: object): void {
    this.socket = socket;
    this.connectingSince = this.now();
  }

  private sending(socket: object, kind: 'answer' | 'change'): boolean {
    if (socket !== this.socket || !maySend(this.progress, kind)) return false;
    this.happened({ type: 'sent', kind });
    return true;
  }

  private opened(): void {
    this.connectingSince = null;
    this.happened({ type: 'socket-opened' });
  }

  private lost(): void {
    if (this.synced) this.lostSince = this.now();
    this.connectingSince = null;
    this.happened({ type: 'socket-closed' });
  }

  private noticed(json: string): void {
    const notice = parseNotice(json);
    if (notice?.soort === 'opgeslagen') {
      this.happened({ type: 'stored', frames: notice.frames, now: this.now() });
    }
    if (notice?.soort === 'status') this.listener.onStatus(notice);
  }

  private askForSignOfLife(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.queryAwareness);
    if (this.provider.wsconnected) this.provider.ws?.send(encoding.toUint8Array(encoder));
  }

  private noteWriters({ beforeState, afterState, origin }: Y.Transaction): void {
    const isHistory = origin === this.provider && !this.synced;
    if (!isHistory) this.writers.note(beforeState, afterState, this.now());
  }

  private happened(event: SaveEvent): void {
    const before = this.progress;
    this.progress = nextProgress(before, event);
    if (this.progress !== before) this.listener.onChange();
  }

  private now(): number {
    return this.options.now();
  }
}
