/** One socket: bounds what comes in and what waits to go out. Knows no document. */
import { CLOSE, type CloseCode } from '../domain/collab/protocol';
import { BadFrame, type ClientFrame, presenceFrame, readFrame } from './frames';
import type { Limits } from './limits';
import type { Log } from './log';
import { writePresence } from './presence-state';
import { TokenStore } from './token-store';

/** What a connection needs of a socket; in tests one end of a pair in memory. */
export interface Wire {
  send(frame: Uint8Array): void;
  ping(): void;
  close(code: number, reason: string): void;
  /** Without goodbye. */
  terminate(): void;
  /** Bytes that wait to be sent. */
  readonly unsent: number;
}

/** Who speaks over a connection once they have been let in. */
export interface Guest {
  /** @throws BadFrame */
  receive(frame: ClientFrame): void;
  left(): void;
}

const REASONS = new Map(Object.entries(CLOSE).map(([name, code]) => [code as number, name]));
/** Answering with a whole document costs as much as many frames. */
const ASK_COST = 20;
const STILL_HERE = presenceFrame(writePresence([]));

export class Connection {
  /** False as soon as either side has ended it. */
  open = true;
  private listening = true;
  private guest: Guest | null = null;
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private readonly frames: TokenStore;
  private readonly bytes: TokenStore;
  /** Extra room in the send buffer for one answer with a whole document. */
  private answerBytes = 0;
  private sentAt: number;
  private heardAt: number;

  constructor(
    private readonly wire: Wire,
    private readonly limits: Limits,
    private readonly log: Log,
    /** Called once, when the connection no longer takes part. */
    private readonly onEnd: (connection: Connection) => void,
  ) {
    const now = performance.now();
    this.frames = new TokenStore(limits.frames, now);
    this.bytes = new TokenStore(limits.bytes, now);
    this.sentAt = now;
    this.heardAt = now;
  }

  /** A message from the socket. What comes before `admit` waits its turn. */
  receive(data: Uint8Array, isBinary: boolean): void {
    if (!this.open || !this.listening) return;
    const now = performance.now();
    this.heardAt = now;
    if (!isBinary) {
      this.close(CLOSE.badFrame);
      return;
    }
    if (data.byteLength > this.limits.frameBytes) {
      this.close(CLOSE.tooLarge);
      return;
    }
    if (!this.frames.take(1, now) || !this.bytes.take(data.byteLength, now)) {
      this.close(CLOSE.tooMany);
      return;
    }
    if (this.guest) this.deliver(this.guest, data, now);
    else this.wait(data);
  }

  /** The join is done: `guest` gets what waited and all that follows. */
  admit(guest: Guest): void {
    this.guest = guest;
    const { waiting } = this;
    this.waiting = [];
    for (const data of waiting) {
      if (this.open) this.deliver(guest, data, performance.now());
    }
  }

  send(frame: Uint8Array): void {
    if (!this.open) return;
    if (this.wire.unsent > this.limits.sendBufferBytes + this.answerBytes) {
      this.log.warn({ unsent: this.wire.unsent }, 'a client does not read; its socket is dropped');
      this.drop();
      return;
    }
    this.sentAt = performance.now();
    this.wire.send(frame);
  }

  /** Sends an answer that may be as large as a document. */
  sendAnswer(frame: Uint8Array): void {
    if (this.wire.unsent > this.limits.sendBufferBytes) {
      this.drop();
      return;
    }
    this.answerBytes = frame.byteLength;
    this.send(frame);
  }

  close(code: CloseCode): void {
    if (!this.open) return;
    this.end();
    this.wire.close(code, REASONS.get(code) ?? '');
  }

  /** Ends the connection without waiting for the other side. */
  drop(): void {
    if (this.open) this.end();
    this.wire.terminate();
  }

  /** Takes in nothing more; what is on its way to the client still goes. */
  deafen(): void {
    this.listening = false;
  }

  /** The socket has closed. */
  ended(): void {
    if (this.open) this.end();
  }

  /** The other side answered a ping. */
  heard(): void {
    this.heardAt = performance.now();
  }

  /** Heartbeat: asks whether the other side is there, and shows that we are. */
  beat(): void {
    const now = performance.now();
    if (now - this.heardAt > this.limits.pongWithinMs) {
      this.drop();
      return;
    }
    this.wire.ping();
    // y-websocket sees no pings, and reconnects when it hears nothing for half a minute.
    if (now - this.sentAt > this.limits.pingEveryMs / 4) this.send(STILL_HERE);
  }

  private wait(data: Uint8Array): void {
    this.waiting.push(data);
    this.waitingBytes += data.byteLength;
    const { frames, bytes } = this.limits.waiting;
    if (this.waiting.length > frames || this.waitingBytes > bytes) this.close(CLOSE.tooMany);
  }

  private deliver(guest: Guest, data: Uint8Array, now: number): void {
    try {
      const frame = readFrame(data);
      if (frame.kind === 'ask' && !this.frames.take(ASK_COST, now)) {
        this.close(CLOSE.tooMany);
        return;
      }
      guest.receive(frame);
    } catch (error) {
      if (error instanceof BadFrame) {
        this.close(CLOSE.badFrame);
        return;
      }
      this.log.error({ err: error }, 'a frame could not be handled');
      this.close(CLOSE.tryAgain);
    }
  }

  private end(): void {
    this.open = false;
    this.waiting = [];
    this.guest?.left();
    this.guest = null;
    this.onEnd(this);
  }
}
