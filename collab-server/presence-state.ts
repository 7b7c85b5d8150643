/** What one person shows of themselves in a room: read with bounds, and never more than we know. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { BadFrame, guarded } from './frames';

/** What others see of a person, from the database and not from the client. */
export interface Identity {
  id: string;
  name: string;
  organisation: string;
  color: string;
}

/** One entry of an awareness message. `json` is read lazily: most entries are echoes of others. */
export interface PresenceEntry {
  clientId: number;
  clock: number;
  json: Uint8Array;
}

/**
 * Reads the entries of an awareness message.
 * @throws BadFrame
 */
export function readPresence(states: Uint8Array): PresenceEntry[] {
  return guarded(() => {
    const decoder = decoding.createDecoder(states);
    const count = decoding.readVarUint(decoder);
    const entries: PresenceEntry[] = [];
    for (let i = 0; i < count; i += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const json = decoding.readVarUint8Array(decoder);
      if (!isCount(clientId) || !isCount(clock)) throw new BadFrame('presence');
      entries.push({ clientId, clock, json });
    }
    if (decoding.hasContent(decoder)) throw new BadFrame('bytes after presence');
    return entries;
  });
}

/** Writes one entry; `json` null says that the client is gone. */
export function writeEntry(clientId: number, clock: number, json: string | null): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, json ?? 'null');
  return encoding.toUint8Array(encoder);
}

/** Puts entries together into an awareness message. */
export function writePresence(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const entry of entries) encoding.writeUint8Array(encoder, entry);
  return encoding.toUint8Array(encoder);
}

/**
 * Reads the state in an entry.
 * @returns null when the client says that it leaves; `cursor` null when it has none that is usable
 * @throws BadFrame when it is not JSON
 */
export function readState(json: Uint8Array): { cursor: string | null } | null {
  const state: unknown = guarded(() => JSON.parse(Buffer.from(json).toString('utf8')));
  if (state === null) return null;
  const cursor = isRecord(state) ? cleanCursor(state.cursor) : null;
  return { cursor: cursor && JSON.stringify(cursor) };
}

/** The state as others get it. */
export function shownState(identity: Identity, cursor: string | null): string {
  const user = JSON.stringify(identity);
  return cursor ? `{"user":${user},"cursor":${cursor}}` : `{"user":${user}}`;
}

/** A caret or selection: two relative positions of Yjs. Editors of others would throw on less. */
function cleanCursor(value: unknown) {
  if (!isRecord(value)) return null;
  const anchor = cleanPosition(value.anchor);
  const head = cleanPosition(value.head);
  return anchor && head && { anchor, head };
}

function cleanPosition(value: unknown) {
  if (!isRecord(value)) return null;
  const type = cleanId(value.type);
  const item = cleanId(value.item);
  const tname = typeof value.tname === 'string' ? value.tname : null;
  if (!type && !item && tname === null) return null;
  return { type, tname, item, assoc: Number.isSafeInteger(value.assoc) ? value.assoc : 0 };
}

function cleanId(value: unknown) {
  if (!isRecord(value)) return null;
  const { client, clock } = value;
  const valid = isCount(client) && isCount(clock);
  return valid ? { client, clock } : null;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
