import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { DocumentJson } from './document';
import { documentSchema, FRAGMENT_NAME } from './document-schema';
import { documentFromFragment } from './yjs-json';

// The first paragraph of every section has the same author, so that the same bytes are made twice.
const INITIAL_CLIENT_ID = 1;

/**
 * The first Yjs update of a new section: one empty paragraph, the same bytes every time. Only the
 * server stores it, once, where it makes the section; two makers would double the text.
 */
export function createInitialUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = INITIAL_CLIENT_ID;
  doc.getXmlFragment(FRAGMENT_NAME).insert(0, [new Y.XmlElement('paragraph')]);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/**
 * The text of a section as ProseMirror JSON, whatever its Y.Doc holds: nodes, marks and attributes
 * that the schema does not know stay as they are, and nothing is refused or changed in the Y.Doc.
 */
export function documentFromYDoc(doc: Y.Doc): DocumentJson {
  return documentFromFragment(doc.getXmlFragment(FRAGMENT_NAME));
}

/**
 * The text that a log of Yjs updates adds up to.
 *
 * @throws Error when an update is not a Yjs update.
 */
export function documentFromUpdates(updates: readonly Uint8Array[]): DocumentJson {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return documentFromYDoc(doc);
  } finally {
    doc.destroy();
  }
}

/**
 * A new Y.Doc with the given text, for seeds and the demo. Not for a section that people already
 * write in: its history would be gone.
 *
 * @throws RangeError when the text does not fit the schema.
 */
export function yDocFromDocument(json: DocumentJson): Y.Doc {
  const node = Node.fromJSON(documentSchema, json);
  node.check();
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(node, doc.getXmlFragment(FRAGMENT_NAME));
  return doc;
}
