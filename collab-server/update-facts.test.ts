import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { replay } from '../domain/collab/replay';
import { BadFrame } from './frames';
import { createRandom } from './testing/random';
import { appendParagraph } from './testing/y-client';
import { advance, isContained, readUpdate, withoutKnown, writingClients } from './update-facts';

const clocksOf = (doc: Y.Doc) => (client: number) => Y.getState(doc.store, client);

/** A document written by a few clients who see each other's work, and its updates in order. */
function history(seed: number, steps = 30): Uint8Array[] {
  const random = createRandom(seed);
  const updates: Uint8Array[] = [];
  const docs = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    return doc;
  });
  for (let i = 0; i < steps; i += 1) {
    const doc = random.pick(docs);
    for (const update of updates) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    const text = doc.getText('t');
    const at = random.below(text.length + 1);
    if (text.length > 5 && random.below(3) === 0) text.delete(random.below(text.length - 1), 1);
    else if (random.below(5) === 0) appendParagraph(doc, 'alinea');
    else if (random.below(4) === 0 && text.length > 2) text.format(0, 2, { bold: true });
    else text.insert(at, random.pick(['a', 'bc', 'é', '🙂']));
    updates.push(Y.encodeStateAsUpdate(doc, before));
  }
  return updates;
}

describe('readUpdate', () => {
  it('P3.9 reads what Yjs writes', () => {
    for (const update of history(1)) expect(readUpdate(update).size).toBe(update.byteLength);
    expect(readUpdate(Uint8Array.of(0, 0)).blocks.size).toBe(0);
  });

  it.each([
    ['nothing', []],
    ['an end too early', [1, 1]],
    // One client, one struct: garbage collected, of length 0.
    ['an empty struct', [1, 1, 5, 0, 0, 0, 0]],
    ['two blocks of one client', [2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0]],
    ['an empty block', [1, 0, 5, 0, 0]],
    ['an empty deletion', [0, 1, 5, 1, 0, 0]],
    ['a clock beyond reason', [1, 1, 5, 0, 0, 255, 255, 255, 255, 255, 255, 127, 0]],
    ['content of an unknown kind', [1, 1, 5, 0, 31, 1, 1, 116, 0]],
  ])('P3.9 refuses %s', (_what, bytes) => {
    expect(() => readUpdate(Uint8Array.from(bytes))).toThrow(BadFrame);
  });

  it('P3.9 refuses content nested so deep that reading it would end the stack', () => {
    // One block of one struct: client 5, clock 0, any value in root "t": lists in lists in lists.
    const head = [1, 1, 5, 0, 8, 1, 1, 116, 1];
    const lists = Array.from({ length: 250_000 }, () => [117, 1]).flat();
    const update = Uint8Array.from([...head, ...lists, 0]);
    expect(() => readUpdate(update)).toThrow(BadFrame);
  });
});

describe('advance', () => {
  it('P3.8 follows updates in order and sees a gap when one is missing', () => {
    const updates = history(2);
    for (let missing = 0; missing < updates.length; missing += 1) {
      const doc = new Y.Doc();
      for (const [i, update] of updates.entries()) {
        if (i === missing) continue;
        const facts = readUpdate(update);
        const moved = advance(facts, clocksOf(doc));
        const before = Y.encodeStateVector(doc);
        Y.applyUpdate(doc, update);
        const isPending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
        expect(moved === null, `${missing} ${i}`).toBe(isPending);
        if (isPending) break;
        for (const [client, clock] of moved ?? []) {
          expect(Y.getState(doc.store, client)).toBe(clock);
        }
        expect(before).toBeDefined();
      }
    }
  });

  it('P3.8 accepts a whole document at once, in whatever order its clients depend on each other', () => {
    for (let seed = 1; seed < 30; seed += 1) {
      const { doc } = replay(history(seed));
      const update = Y.encodeStateAsUpdate(doc);
      const moved = advance(readUpdate(update), () => 0);
      expect(moved?.size).toBe(doc.store.clients.size);
      for (const [client, clock] of moved ?? []) expect(Y.getState(doc.store, client)).toBe(clock);
    }
  });

  it('P3.8 sees through structs that wait for each other', () => {
    const waiting = (client: number, other: number) => [1, client, 0, 128 | 4, other, 0, 1, 97];
    const update = Uint8Array.from([2, ...waiting(2, 1), ...waiting(1, 2), 0]);
    expect(advance(readUpdate(update), () => 0)).toBeNull();
    const self = Uint8Array.from([1, ...waiting(2, 2), 0]);
    expect(advance(readUpdate(self), () => 0)).toBeNull();
  });

  it('P3.8 judges a long chain of dependencies without going deep or slow', () => {
    const clients = 20_000;
    const bytes: number[] = [];
    const varUint = (value: number) => {
      for (let rest = value; ; rest = Math.floor(rest / 128)) {
        if (rest < 128) return bytes.push(rest);
        bytes.push(128 | (rest & 127));
      }
    };
    varUint(clients);
    for (let client = clients; client > 0; client -= 1) {
      varUint(1);
      varUint(client);
      varUint(0);
      if (client === 1) bytes.push(4, 1, 1, 116);
      else {
        bytes.push(128 | 4);
        varUint(client - 1);
        varUint(0);
      }
      bytes.push(1, 97);
    }
    bytes.push(0);
    const facts = readUpdate(Uint8Array.from(bytes));
    const start = performance.now();
    expect(advance(facts, () => 0)?.size).toBe(clients);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('isContained and writingClients', () => {
  it('P2.4 knows what a document holds already, deletions included', () => {
    const updates = history(3);
    const doc = new Y.Doc();
    for (const update of updates) {
      const facts = readUpdate(update);
      const claimed = isContained(facts, doc);
      const before = Y.snapshot(doc);
      Y.applyUpdate(doc, update);
      expect(claimed).toBe(Y.equalSnapshots(before, Y.snapshot(doc)));
      expect(isContained(facts, doc)).toBe(true);
    }
    expect(isContained(readUpdate(Y.encodeStateAsUpdate(doc)), doc)).toBe(true);
    const empty = new Y.Doc();
    expect(isContained(readUpdate(Y.encodeStateAsUpdate(doc)), empty)).toBe(false);
  });

  it('P3.12 names who wrote something new', () => {
    const a = new Y.Doc();
    a.clientID = 11;
    appendParagraph(a, 'a');
    const b = new Y.Doc();
    b.clientID = 12;
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    appendParagraph(b, 'b');
    const whole = readUpdate(Y.encodeStateAsUpdate(b));
    expect(writingClients(whole, () => 0).sort()).toEqual([11, 12]);
    expect(writingClients(whole, clocksOf(a))).toEqual([12]);
  });
});

/** What the room does with an update; null when it refuses it. */
function judge(update: Uint8Array, doc: Y.Doc) {
  try {
    const facts = readUpdate(update);
    const moved = advance(facts, clocksOf(doc));
    return moved && { moved, added: withoutKnown(update, facts, clocksOf(doc)) };
  } catch (error) {
    if (error instanceof BadFrame) return null;
    throw error;
  }
}

describe('withoutKnown', () => {
  it('P3.9 stores only what is new, so that Yjs does not trip over a deleted part', () => {
    const server = new Y.Doc();
    const client = new Y.Doc();
    const element = new Y.XmlElement('p');
    client.getXmlFragment('default').insert(0, [element]);
    const text = new Y.XmlText('ab');
    element.insert(0, [text]);
    Y.applyUpdate(server, Y.encodeStateAsUpdate(client));
    const before = Y.encodeStateVector(client);
    text.insert(2, 'c');
    const first = Y.encodeStateAsUpdate(client, before);
    text.insert(3, 'de');
    const both = Y.encodeStateAsUpdate(client, before);
    Y.applyUpdate(server, first);
    server.getXmlFragment('default').delete(0, 1);
    const judged = judge(both, server);
    expect(judged?.added.byteLength).toBeLessThan(both.byteLength);
    Y.applyUpdate(server, judged?.added ?? new Uint8Array());
    expect(server.store.pendingStructs).toBeNull();
    expect(Y.getState(server.store, client.clientID)).toBe(
      Y.getState(client.store, client.clientID),
    );
  });
});

describe('mutated updates', () => {
  it('P3.9 never lets an update through that Yjs then cannot apply or keeps waiting', () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
    const random = createRandom(seed);
    const updates = history(4, 60);
    let passed = 0;
    for (let i = 0; i < 10_000; i += 1) {
      const known = random.below(updates.length);
      const doc = replay(updates.slice(0, known)).doc;
      const update = random.mutate(updates[random.below(updates.length)] ?? new Uint8Array());
      const judged = judge(update, doc);
      if (!judged) continue;
      const { moved, added } = judged;
      passed += 1;
      const what = `seed ${seed}, round ${i}, ${Buffer.from(update).toString('hex')}`;
      expect(() => Y.applyUpdate(doc, added), what).not.toThrow();
      expect([doc.store.pendingStructs, doc.store.pendingDs], what).toEqual([null, null]);
      for (const [client, clock] of moved) {
        expect(Y.getState(doc.store, client), what).toBe(clock);
      }
      expect(() => replay([Y.encodeStateAsUpdate(doc)]), what).not.toThrow();
    }
    expect(passed, `seed ${seed}`).toBeGreaterThan(250);
  });
});
