import { Node } from '@tiptap/pm/model';
import { initProseMirrorDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from './canonical';
import { type DocumentJson, documentJsonSchema } from './document';
import { MAX_DOCUMENT_DEPTH } from './document-limits';
import { documentSchema, FRAGMENT_NAME } from './document-schema';
import { forgedUpdate, validDocument } from './test-documents';
import { documentToText } from './text';
import {
  createInitialUpdate,
  documentFromUpdates,
  documentFromYDoc,
  yDocFromDocument,
} from './ydoc';

function docOf(fill: (fragment: Y.XmlFragment) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => fill(doc.getXmlFragment(FRAGMENT_NAME)));
  return doc;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('the first update of a section', () => {
  test('is the same bytes every time and holds one empty paragraph', () => {
    expect(createInitialUpdate()).toEqual(createInitialUpdate());
    expect(documentFromUpdates([createInitialUpdate()])).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });

  test('applied twice is still one paragraph', () => {
    const twice = documentFromUpdates([createInitialUpdate(), createInitialUpdate()]);
    expect(twice.content).toHaveLength(1);
  });

  test('is left untouched by an editor that opens it', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createInitialUpdate());
    const before = hex(Y.encodeStateAsUpdate(doc));
    const opened = initProseMirrorDoc(doc.getXmlFragment(FRAGMENT_NAME), documentSchema);
    expect(opened.doc.toJSON()).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(hex(Y.encodeStateAsUpdate(doc))).toBe(before);
  });
});

describe('round trip', () => {
  test('a text that fits the schema comes back the same, through bytes and through the editor', () => {
    fc.assert(
      fc.property(validDocument, (json) => {
        const source = yDocFromDocument(json);
        const update = Y.encodeStateAsUpdate(source);
        expect(canonicalJson(documentFromUpdates([update]))).toBe(canonicalJson(json));

        const opened = initProseMirrorDoc(source.getXmlFragment(FRAGMENT_NAME), documentSchema);
        opened.doc.check();
        expect(opened.doc.eq(Node.fromJSON(documentSchema, json))).toBe(true);
        expect(hex(Y.encodeStateAsUpdate(source))).toBe(hex(update));
      }),
      { numRuns: 300 },
    );
  });

  test('says the same as the reader of y-tiptap where that one can read', () => {
    fc.assert(
      fc.property(validDocument, (json) => {
        const doc = yDocFromDocument(json);
        const theirs = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT_NAME));
        const ours = Node.fromJSON(documentSchema, documentFromYDoc(doc));
        expect(ours.eq(Node.fromJSON(documentSchema, theirs))).toBe(true);
      }),
    );
  });

  test('two replicas that wrote at once give the same JSON', () => {
    const mark = fc.constantFrom('bold', 'italic', 'link', 'later');
    fc.assert(
      fc.property(validDocument, fc.array(mark), fc.array(mark), (json, first, second) => {
        const start = Y.encodeStateAsUpdate(yDocFromDocument(json));
        const [left, right] = [first, second].map((names) => {
          const doc = new Y.Doc();
          Y.applyUpdate(doc, start);
          const words = new Y.XmlText('woorden');
          doc.getXmlFragment(FRAGMENT_NAME).insert(0, [words]);
          for (const name of names) words.format(0, 4, { [name]: { href: name } });
          return doc;
        });
        if (!left || !right) throw new Error('two replicas are needed');
        const updates = [left, right].map((doc) => Y.encodeStateAsUpdate(doc));
        for (const doc of [left, right]) for (const update of updates) Y.applyUpdate(doc, update);
        expect(canonicalJson(documentFromYDoc(left))).toBe(canonicalJson(documentFromYDoc(right)));
      }),
    );
  });
});

describe('what the schema does not know', () => {
  test('nodes, marks and attributes stay in the JSON', () => {
    const doc = docOf((fragment) => {
      const regel = new Y.XmlElement('quickWin');
      regel.setAttribute('uid', 'a1');
      regel.setAttribute('velden', { wie: 'trekker', lijst: [1, null] } as unknown as string);
      const words = new Y.XmlText();
      words.insert(0, 'Eén loket', { comment: { id: 7 }, bold: {}, uitgelicht: true });
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('uitlijning', 'rechts');
      paragraph.insert(0, [words]);
      regel.insert(0, [paragraph]);
      fragment.insert(0, [regel]);
    });
    expect(documentFromYDoc(doc).content).toEqual([
      {
        type: 'quickWin',
        attrs: { uid: 'a1', velden: { wie: 'trekker', lijst: [1, null] } },
        content: [
          {
            type: 'paragraph',
            attrs: { uitlijning: 'rechts' },
            content: [
              {
                type: 'text',
                text: 'Eén loket',
                marks: [
                  { type: 'bold' },
                  { type: 'comment', attrs: { id: 7 } },
                  { type: 'uitgelicht' },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('a forged document is read without an error, into JSON that is accepted from outside', () => {
    fc.assert(
      fc.property(forgedUpdate, (update) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, update);
        const before = hex(Y.encodeStateAsUpdate(doc));
        const json = documentFromYDoc(doc);
        expect(documentJsonSchema.parse(json)).toEqual(json);
        expect(JSON.parse(canonicalJson(json))).toEqual(json);
        expect(hex(Y.encodeStateAsUpdate(doc))).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('nodes ten thousand deep do not end the process, and their text stays', () => {
    const doc = docOf((fragment) => {
      let parent = fragment;
      for (let depth = 0; depth < 10_000; depth += 1) {
        const child = new Y.XmlElement('blockquote');
        parent.insert(0, [child]);
        parent = child;
      }
      parent.insert(0, [new Y.XmlText('helemaal onderin')]);
    });
    const json = documentFromYDoc(doc);
    expect(documentJsonSchema.safeParse(json).success).toBe(true);
    expect(documentToText(json)).toMatch(/^(> ){98}> helemaal onderin$/);
    expect(MAX_DOCUMENT_DEPTH).toBe(100);
  });
});

test('an update that is none is an error', () => {
  expect(() => documentFromUpdates([new Uint8Array([255, 255, 255, 255, 255])])).toThrow();
});

test.each<[string, DocumentJson]>([
  ['no block', { type: 'doc', content: [] }],
  ['an unknown node', { type: 'doc', content: [{ type: 'iframe' }] }],
  ['text without a paragraph', { type: 'doc', content: [{ type: 'text', text: 'x' }] }],
  ['an item without a list', { type: 'doc', content: [{ type: 'listItem' }] }],
])('no Y.Doc is made of a text that does not fit: %s', (_name, json) => {
  expect(() => yDocFromDocument(json)).toThrow(RangeError);
});
