import * as Y from 'yjs';

/** A document built from its log, and which updates had to be left out. */
export interface Replayed {
  doc: Y.Doc;
  /** Indexes of updates that Yjs cannot apply. */
  broken: number[];
}

/**
 * Builds the document that a log of Yjs updates adds up to. An update that cannot be applied is
 * left out as a whole: one bad row may not make a section unreadable.
 */
export function replay(updates: readonly Uint8Array[]): Replayed {
  const broken: number[] = [];
  for (;;) {
    const doc = new Y.Doc();
    const failed = applyAll(doc, updates, broken);
    if (failed === null) return { doc, broken };
    // Half of it may have been applied: start again without it.
    doc.destroy();
    broken.push(failed);
  }
}

/** Returns the index of the first update that cannot be applied. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[], broken: number[]): number | null {
  let at = 0;
  try {
    doc.transact(() => {
      for (; at < updates.length; at += 1) {
        const update = updates[at];
        if (update && !broken.includes(at)) Y.applyUpdate(doc, update);
      }
    });
    return null;
  } catch (error) {
    if (at >= updates.length) throw error;
    return at;
  }
}
