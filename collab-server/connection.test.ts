import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE } from '../domain/collab/protocol';
import { Connection } from './connection';
import { askFrame, type ClientFrame, updateFrame } from './frames';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { silentLog } from './log';
import { MemoryWire } from './testing/memory-wire';

let wire: MemoryWire;
let ended: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  wire = new MemoryWire();
  ended = 0;
});
afterEach(() => vi.useRealTimers());

function connect(limits: Partial<Limits> = {}) {
  return new Connection(wire, { ...DEFAULT_LIMITS, ...limits }, silentLog, () => {
    ended += 1;
  });
}

function guest() {
  const frames: ClientFrame[] = [];
  return { frames, left: vi.fn(), receive: (frame: ClientFrame) => void frames.push(frame) };
}

const FRAME = updateFrame(Uint8Array.of(0, 0));

describe('P7 limits', () => {
  it('P1.10 keeps a bounded number of frames until the join is done, then closes with 4429', () => {
    const connection = connect({ waiting: { frames: 3, bytes: 1000 } });
    for (let i = 0; i < 3; i += 1) connection.receive(FRAME, true);
    expect(wire.closeCode).toBeNull();
    const visitor = guest();
    connection.admit(visitor);
    expect(visitor.frames).toHaveLength(3);

    const late = new MemoryWire();
    wire = late;
    const other = connect({ waiting: { frames: 1000, bytes: 10 } });
    for (let i = 0; i < 3; i += 1) other.receive(FRAME, true);
    expect(late.closeCode).toBe(CLOSE.tooMany);
  });

  it('P7.1 lets a burst through and stops a flood: 4429', () => {
    const connection = connect({ frames: { burst: 10, perSecond: 5 } });
    const visitor = guest();
    connection.admit(visitor);
    for (let i = 0; i < 10; i += 1) connection.receive(FRAME, true);
    expect([wire.closeCode, visitor.frames.length]).toEqual([null, 10]);
    vi.advanceTimersByTime(1000);
    for (let i = 0; i < 5; i += 1) connection.receive(FRAME, true);
    expect([wire.closeCode, visitor.frames.length]).toEqual([null, 15]);
    connection.receive(FRAME, true);
    expect([wire.closeCode, visitor.frames.length]).toEqual([CLOSE.tooMany, 15]);
    expect([visitor.left.mock.calls.length, ended]).toEqual([1, 1]);
  });

  it('P7.1 counts bytes too, and a question for a whole document more than a frame', () => {
    const connection = connect({ bytes: { burst: 100, perSecond: 1 } });
    connection.admit(guest());
    for (let i = 0; i < 20; i += 1) connection.receive(new Uint8Array(6).fill(3, 0, 1), true);
    expect(wire.closeCode).not.toBeNull();

    wire = new MemoryWire();
    const asking = connect({ frames: { burst: 50, perSecond: 1 } });
    asking.admit(guest());
    for (let i = 0; i < 3; i += 1) asking.receive(askFrame(Uint8Array.of(0)), true);
    expect(wire.closeCode).toBe(CLOSE.tooMany);
  });

  it('P7.2 drops a socket that does not read, but lets it take in one whole document', () => {
    const connection = connect({ sendBufferBytes: 1000 });
    connection.admit(guest());
    wire.unsent = 900;
    connection.sendAnswer(new Uint8Array(5000));
    wire.unsent = 5900;
    connection.send(FRAME);
    expect([wire.sent.length, wire.terminated]).toEqual([2, false]);
    wire.unsent = 6001;
    connection.send(FRAME);
    expect([wire.sent.length, wire.terminated, ended]).toEqual([2, true, 1]);
  });

  it('P7.2 does not answer another question before the last answer is read', () => {
    const connection = connect({ sendBufferBytes: 1000 });
    wire.unsent = 1001;
    connection.sendAnswer(new Uint8Array(10));
    expect([wire.sent.length, wire.terminated]).toEqual([0, true]);
  });

  it('P7.3 pings, and drops who does not answer', () => {
    const connection = connect();
    connection.admit(guest());
    for (let i = 0; i < 2; i += 1) {
      vi.advanceTimersByTime(20_000);
      connection.beat();
    }
    expect([wire.pings, wire.terminated]).toEqual([2, false]);
    connection.heard();
    vi.advanceTimersByTime(40_000);
    connection.beat();
    expect(wire.terminated).toBe(false);
    vi.advanceTimersByTime(6_000);
    connection.beat();
    expect([wire.terminated, ended]).toEqual([true, 1]);
  });

  it('P7.3 shows a client that hears nothing else that the server is there', () => {
    const connection = connect();
    connection.admit(guest());
    vi.advanceTimersByTime(20_000);
    connection.beat();
    expect(wire.frames()).toEqual([{ kind: 'presence', states: new Map() }]);
  });

  it('P9.2 takes nothing in after a stop has begun, and still sends', () => {
    const connection = connect();
    const visitor = guest();
    connection.admit(visitor);
    connection.deafen();
    connection.receive(FRAME, true);
    connection.send(FRAME);
    expect([visitor.frames.length, wire.sent.length, wire.closeCode]).toEqual([0, 1, null]);
  });

  it('P7.4 ends a connection, not the server, when a frame cannot be handled', () => {
    const connection = connect();
    connection.admit({
      left() {},
      receive() {
        throw new Error('bug');
      },
    });
    connection.receive(FRAME, true);
    expect(wire.closeCode).toBe(CLOSE.tryAgain);
  });

  it('P7.4 hears nothing more after it closed', () => {
    const connection = connect();
    const visitor = guest();
    connection.admit(visitor);
    connection.close(CLOSE.tooLarge);
    connection.receive(FRAME, true);
    connection.send(FRAME);
    connection.close(CLOSE.badFrame);
    connection.ended();
    expect([visitor.frames, wire.sent, wire.closeCode, ended]).toEqual([[], [], 4413, 1]);
  });
});
