/** The bytes on the wire, y-websocket's and ours: read with bounds, written at once. */
import * as decoding from 'lib0/decoding';
import { type ClientNotice, FRAME, SYNC } from '../domain/collab/protocol';

export type ClientFrame =
  /** Sync step 1: what do you have that I have not. */
  | { kind: 'ask'; stateVector: Uint8Array }
  /** Sync step 2 (`whole`: everything the client has and we lack) or an update. */
  | { kind: 'write'; whole: boolean; update: Uint8Array }
  | { kind: 'presence'; states: Uint8Array }
  | { kind: 'ask-presence' }
  /** Part of the protocol, but not for us. */
  | { kind: 'nothing' };

/** A frame, or what is in it, is not what the protocol says. */
export class BadFrame extends Error {}

/**
 * Reads a frame of a client.
 * @throws BadFrame
 */
export function readFrame(data: Uint8Array): ClientFrame {
  const decoder = decoding.createDecoder(data);
  const frame = guarded(() => readKnown(decoder));
  if (decoding.hasContent(decoder)) throw new BadFrame('bytes after the end');
  return frame;
}

/** Runs a reader; whatever it throws on is a bad frame. */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadFrame) throw error;
    throw new BadFrame('unreadable', { cause: error });
  }
}

function readKnown(decoder: decoding.Decoder): ClientFrame {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case FRAME.sync:
      return readSync(decoder);
    case FRAME.awareness:
      return { kind: 'presence', states: decoding.readVarUint8Array(decoder) };
    case FRAME.queryAwareness:
      return { kind: 'ask-presence' };
    case FRAME.auth:
    case FRAME.notice:
      decoder.pos = decoder.arr.length;
      return { kind: 'nothing' };
    default:
      throw new BadFrame(`frame of type ${type}`);
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return { kind: 'ask', stateVector: bytes };
    case SYNC.step2:
    case SYNC.update:
      // A copy: it outlives the frame, whose memory belongs to the socket.
      return { kind: 'write', whole: step === SYNC.step2, update: bytes.slice() };
    default:
      throw new BadFrame(`sync step ${step}`);
  }
}

export const askFrame = (stateVector: Uint8Array): Uint8Array =>
  frame([FRAME.sync, SYNC.step1], stateVector);

export const answerFrame = (update: Uint8Array): Uint8Array =>
  frame([FRAME.sync, SYNC.step2], update);

export const updateFrame = (update: Uint8Array): Uint8Array =>
  frame([FRAME.sync, SYNC.update], update);

export const presenceFrame = (states: Uint8Array): Uint8Array => frame([FRAME.awareness], states);

export const noticeFrame = (notice: ClientNotice): Uint8Array =>
  frame([FRAME.notice], Buffer.from(JSON.stringify(notice)));

/** One allocation: type bytes, length, content. */
function frame(types: readonly number[], content: Uint8Array): Uint8Array {
  const { byteLength } = content;
  const start = types.length + varUintSize(byteLength);
  const bytes = Buffer.allocUnsafe(start + byteLength);
  bytes.set(types);
  writeVarUint(bytes, types.length, byteLength);
  bytes.set(content, start);
  return bytes;
}

function varUintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

function writeVarUint(bytes: Uint8Array, at: number, value: number): void {
  let rest = value;
  let index = at;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[index++] = 128 | (rest & 127);
  bytes[index] = rest;
}
