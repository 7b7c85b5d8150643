/** A bare socket with a session cookie, for frames that no decent client sends. */
import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { ClientNotice } from '../../domain/collab/protocol';
import { askFrame, updateFrame } from '../frames';

/** A frame of the server, taken apart. */
export type ServerFrame =
  | { kind: 'question' | 'answer' | 'update'; bytes: Uint8Array }
  | { kind: 'presence'; states: Map<number, PresenceState | null> }
  | { kind: 'notice'; notice: ClientNotice };

export interface PresenceState {
  user?: Record<string, unknown>;
  cursor?: unknown;
  [field: string]: unknown;
}

const STEPS = ['question', 'answer', 'update'] as const;

export class RawClient {
  readonly frames: ServerFrame[] = [];
  closeCode: number | null = null;
  readonly socket: WebSocket;
  private wake = () => {};

  constructor(url: string, session: string, origin?: string) {
    const headers = { cookie: `ander=1; samenspoor_sessie=${session}`, ...(origin && { origin }) };
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(readServerFrame(data));
      this.wake();
    });
    this.socket.on('close', (code) => {
      this.closeCode = code;
      this.wake();
    });
    this.socket.on('error', () => {});
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    return this;
  }

  /** Waits for the end and gives the close code. */
  async closed(): Promise<number> {
    if (this.closeCode === null) await once(this.socket, 'close');
    return this.closeCode ?? 0;
  }

  send(frame: Uint8Array | readonly number[]): void {
    this.socket.send(frame instanceof Uint8Array ? frame : Uint8Array.from(frame));
  }

  write(update: Uint8Array): void {
    this.send(updateFrame(update));
  }

  /** Everything the server had handled when it answered: a question and its answer. */
  async roundTrip(): Promise<void> {
    const before = this.answers();
    this.send(askFrame(Y.encodeStateVector(new Y.Doc())));
    while (this.answers() === before) {
      if (this.closeCode !== null) throw new Error(`closed with ${this.closeCode}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** The document as the server last answered it. */
  document(): Y.Doc {
    const doc = new Y.Doc();
    for (const frame of this.frames) {
      if (frame.kind === 'answer' || frame.kind === 'update') Y.applyUpdate(doc, frame.bytes);
    }
    return doc;
  }

  notices(): ClientNotice[] {
    return this.frames.flatMap((frame) => (frame.kind === 'notice' ? [frame.notice] : []));
  }

  /** Write frames the server says are on disk. */
  get saved(): number {
    const counts = this.notices().map((n) => (n.soort === 'opgeslagen' ? n.frames : 0));
    return Math.max(0, ...counts);
  }

  presence(): Map<number, PresenceState | null>[] {
    return this.frames.flatMap((frame) => (frame.kind === 'presence' ? [frame.states] : []));
  }

  destroy(): void {
    this.socket.terminate();
  }

  private answers(): number {
    return this.frames.filter((frame) => frame.kind === 'answer').length;
  }
}

export function readServerFrame(data: Uint8Array): ServerFrame {
  const decoder = decoding.createDecoder(data);
  const type = decoding.readVarUint(decoder);
  if (type === 0) {
    const kind = STEPS[decoding.readVarUint(decoder)];
    if (!kind) throw new Error('a sync frame of an unknown kind');
    return { kind, bytes: decoding.readVarUint8Array(decoder).slice() };
  }
  if (type === 9) return { kind: 'notice', notice: JSON.parse(decoding.readVarString(decoder)) };
  if (type !== 1) throw new Error(`a frame of type ${type}`);
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const states = new Map<number, PresenceState | null>();
  for (let n = decoding.readVarUint(inner); n > 0; n -= 1) {
    const clientId = decoding.readVarUint(inner);
    decoding.readVarUint(inner);
    states.set(clientId, JSON.parse(decoding.readVarString(inner)));
  }
  return { kind: 'presence', states };
}
