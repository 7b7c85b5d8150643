/** Decides what of a copy of a section never reached the server. Pure. */
import * as Y from 'yjs';
import { canonicalJson } from '../../../domain/plan/canonical';
import type { DocumentJson } from '../../../domain/plan/document';
import { isEmptyDocument } from '../../../domain/plan/text';
import { documentFromYDoc } from '../../../domain/plan/ydoc';

/** A copy that the server does not take changes from any more. */
export interface OldCopy {
  generation: number | null;
  /** All of it, as one Yjs update. */
  update: Uint8Array;
}

/**
 * @param server what the server has now
 * @returns the server's text with the writer's own changes in it; null when the server lacks nothing
 *   that can be read. Copies of another generation share no history: theirs is returned as it was.
 */
export function lostText(server: Y.Doc, generation: number, old: OldCopy): DocumentJson | null {
  const present = documentFromYDoc(server);
  const text = withDoc((doc) => {
    if (old.generation === generation) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    Y.applyUpdate(doc, old.update);
    return documentFromYDoc(doc);
  });
  return isEmptyDocument(text) || sameText(text, present) ? null : text;
}

export function sameText(a: DocumentJson, b: DocumentJson): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function withDoc<T>(use: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    return use(doc);
  } finally {
    doc.destroy();
  }
}
