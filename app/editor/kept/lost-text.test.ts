import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FRAGMENT_NAME } from '../../../domain/plan/document-schema';
import { documentToText } from '../../../domain/plan/text';
import { createInitialUpdate } from '../../../domain/plan/ydoc';
import { lostText } from './lost-text';

function copyOf(doc?: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, doc ? Y.encodeStateAsUpdate(doc) : createInitialUpdate());
  return copy;
}

function write(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  const fragment = doc.getXmlFragment(FRAGMENT_NAME);
  fragment.insert(fragment.length, [paragraph]);
}

function lost(server: Y.Doc, mine: Y.Doc, generation = 1): string | null {
  const text = lostText(server, 1, { generation, update: Y.encodeStateAsUpdate(mine) });
  return text && documentToText(text);
}

describe('the same generation', () => {
  test('nothing is lost when the server has it all, also when it has more', () => {
    const server = copyOf();
    write(server, 'gedeeld');
    const mine = copyOf(server);
    expect(lost(server, mine)).toBeNull();
    write(server, 'van een ander');
    expect(lost(server, mine)).toBeNull();
  });

  test('what only this copy has comes back in the text of the server', () => {
    const server = copyOf();
    const mine = copyOf(server);
    write(server, 'van een ander');
    write(mine, 'van mij');
    expect(lost(server, mine)?.split('\n').sort()).toEqual(['van een ander', 'van mij']);
  });

  test('a text without anything to read is not lost', () => {
    const server = copyOf();
    const mine = copyOf(server);
    write(mine, '  ');
    expect(lost(server, mine)).toBeNull();
  });
});

test('another generation shares no history: the copy is returned as it was', () => {
  const server = copyOf();
  write(server, 'nieuw');
  const mine = copyOf();
  write(mine, 'oud');
  expect(lost(server, mine, 7)).toBe('oud');
});
