/**
 * What a Yjs update holds, judged before it is stored: Yjs itself would throw on some of it only
 * when it applies it, and keeps what it cannot place for ever.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { BadFrame, guarded } from './frames';

type Struct = Y.Item | Y.GC | Y.Skip;

/** An update, decoded. */
export interface UpdateFacts {
  size: number;
  /** Structs in order, per Yjs client. */
  blocks: ReadonlyMap<number, readonly Struct[]>;
  deletes: ReadonlyMap<number, readonly { clock: number; len: number }[]>;
}

/** The next free clock of a Yjs client, 0 for an unknown one. */
export type Clocks = (client: number) => number;

/** Yjs counts characters; a clock beyond this was made up. */
const MAX_CLOCK = 2 ** 40;

/**
 * Decodes an update and checks its form.
 * @throws BadFrame when Yjs could not have written it
 */
export function readUpdate(update: Uint8Array): UpdateFacts {
  const { structs, ds } = guarded(() => Y.decodeUpdate(update));
  const blocks = new Map<number, Struct[]>();
  for (const struct of structs) {
    checkRange(struct.id.client, struct.id.clock, struct.length);
    const block = blocks.get(struct.id.client);
    if (block) block.push(struct);
    else blocks.set(struct.id.client, [struct]);
  }
  // Yjs would drop the first of two blocks of one client, and so leave a gap.
  const announced = guarded(() => decoding.readVarUint(decoding.createDecoder(update)));
  if (announced !== blocks.size) throw new BadFrame('blocks do not add up');
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) checkRange(client, clock, len);
  }
  return { size: update.byteLength, blocks, deletes: ds.clients };
}

function checkRange(client: number, clock: number, length: number): void {
  if (!Number.isSafeInteger(client) || length < 1 || clock + length > MAX_CLOCK) {
    throw new BadFrame('a range that cannot be');
  }
}

/** Whether a document already holds everything in an update. */
export function isContained(facts: UpdateFacts, doc: Y.Doc): boolean {
  for (const [client, block] of facts.blocks) {
    const last = block.at(-1);
    if (last && last.id.clock + last.length > Y.getState(doc.store, client)) return false;
  }
  for (const [client, ranges] of facts.deletes) {
    for (const { clock, len } of ranges) {
      if (!isDeleted(doc, client, clock, clock + len)) return false;
    }
  }
  return true;
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client);
  if (!structs || to > Y.getState(doc.store, client)) return false;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i += 1) {
    const struct = structs[i];
    if (!struct || struct.id.clock >= to) break;
    if (!struct.deleted) return false;
  }
  return true;
}

/**
 * Follows an update on top of known clocks, in the order in which Yjs would integrate it.
 * @returns the clocks it moves forward; null when it needs something that is missing
 */
export function advance(facts: UpdateFacts, known: Clocks): Map<number, number> | null {
  const moved = new Map<number, number>();
  const clocks: Clocks = (client) => moved.get(client) ?? known(client);
  const next = new Map<number, number>();
  for (const client of facts.blocks.keys()) {
    if (!integrate(client, facts.blocks, next, moved, clocks)) return null;
  }
  for (const [client, ranges] of facts.deletes) {
    if (ranges.some(({ clock, len }) => clock + len > clocks(client))) return null;
  }
  return moved;
}

/** Walks one client's block, and for each struct that waits for another client, that one first. */
function integrate(
  start: number,
  blocks: UpdateFacts['blocks'],
  next: Map<number, number>,
  moved: Map<number, number>,
  clocks: Clocks,
): boolean {
  const waiting = [start];
  const isWaiting = new Set(waiting);
  for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
    const index = next.get(client) ?? 0;
    const struct = blocks.get(client)?.[index];
    // Done with this block; only the first of the stack may end here.
    if (!struct) return waiting.length === 1;
    const needed = struct instanceof Y.Skip ? null : missingClient(struct, clocks);
    if (needed !== null) {
      if (isWaiting.has(needed) || !blocks.has(needed)) return false;
      waiting.push(needed);
      isWaiting.add(needed);
      continue;
    }
    if (!(struct instanceof Y.Skip)) {
      moved.set(client, Math.max(clocks(client), struct.id.clock + struct.length));
    }
    next.set(client, index + 1);
    // Back to who waits for it.
    if (waiting.length > 1) {
      waiting.pop();
      isWaiting.delete(client);
    }
  }
  return true;
}

/** The client whose earlier work this struct needs and that is not there; null when all is. */
function missingClient(struct: Y.Item | Y.GC, clocks: Clocks): number | null {
  const { client, clock } = struct.id;
  if (clock > clocks(client)) return client;
  if (!(struct instanceof Y.Item)) return null;
  const { origin, rightOrigin, parent } = struct;
  const parentId = parent instanceof Y.ID ? parent : null;
  for (const id of [origin, rightOrigin, parentId]) {
    if (id && id.clock >= (id.client === client ? clock : clocks(id.client))) return id.client;
  }
  return null;
}

/**
 * An update without what is known already. Yjs can trip over a struct of which it has a part, when
 * that part has been deleted meanwhile.
 */
export function withoutKnown(update: Uint8Array, facts: UpdateFacts, known: Clocks): Uint8Array {
  const overlapping = new Map<number, number>();
  for (const [client, block] of facts.blocks) {
    const clock = known(client);
    if ((block[0]?.id.clock ?? 0) < clock) overlapping.set(client, clock);
  }
  if (overlapping.size === 0) return update;
  return Y.diffUpdate(update, Y.encodeStateVector(overlapping));
}

/** Yjs clients who wrote something in this update that is new on top of known clocks. */
export function writingClients(facts: UpdateFacts, known: Clocks): number[] {
  const clients: number[] = [];
  for (const [client, block] of facts.blocks) {
    const from = known(client);
    const isNew = (struct: Struct) => struct.id.clock + struct.length > from;
    if (block.some((struct) => struct instanceof Y.Item && isNew(struct))) clients.push(client);
  }
  return clients;
}
