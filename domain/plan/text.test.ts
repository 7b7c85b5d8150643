import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from './document';
import { forgedUpdate, validDocument } from './test-documents';
import { countWords, documentToText, isEmptyDocument } from './text';
import { documentFromUpdates } from './ydoc';

const doc = (...content: DocumentNode[]) => ({ type: 'doc' as const, content });
const words = (text: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const p = (...content: (DocumentNode | string)[]): DocumentNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? words(part) : part)),
});
const block = (type: string, content: DocumentNode[], attrs = {}) => ({ type, attrs, content });
const item = (...content: DocumentNode[]) => block('listItem', content);
const cell = (...content: DocumentNode[]) => block('tableCell', content);
const br: DocumentNode = { type: 'hardBreak' };

describe('documentToText', () => {
  test('a line for each block, hard breaks as line ends, formatting gone', () => {
    const text = documentToText(
      doc(
        block('heading', [words('Doel')], { level: 3 }),
        p('Ieder', words(' kind', 'bold'), ' telt.', br, 'Ook in Oost.'),
        p(),
        p('   '),
        block('blockquote', [p('Eén loket'), p('voor iedereen')]),
      ),
    );
    expect(text).toBe('Doel\nIeder kind telt.\nOok in Oost.\n> Eén loket\n> voor iedereen');
  });

  test('lists with their markers, nested ones indented', () => {
    const text = documentToText(
      doc(
        block('bulletList', [
          item(p('zorg'), block('orderedList', [item(p('huisarts')), item(p('school'))])),
          item(p('twee'), p('alinea’s')),
        ]),
        block('orderedList', [item(p('negen')), item(p()), item(p('elf'))], { start: 9 }),
        block('orderedList', [item(p('letter')), item(p('volgende'))], { type: 'a', start: 26 }),
        block('orderedList', [item(p('romeins'))], { type: 'I', start: 14 }),
        block('taskList', [
          block('taskItem', [p('af')], { checked: true }),
          block('taskItem', [p('open')], { checked: 'ja' }),
        ]),
      ),
    );
    expect(text.split('\n')).toEqual([
      '- zorg',
      '  1. huisarts',
      '  2. school',
      '- twee',
      '  alinea’s',
      '9. negen',
      '11. elf',
      'z. letter',
      'aa. volgende',
      'XIV. romeins',
      '[x] af',
      '[ ] open',
    ]);
  });

  test('a row of a table is a line', () => {
    const row = (...cells: DocumentNode[]) => block('tableRow', cells);
    const text = documentToText(
      doc(
        block('table', [
          row(cell(p('Wie')), cell(p('Wat')), cell(p('Wanneer'))),
          row(cell(p('trekker'), p('en lid')), cell(p('plan', br, 'maken')), cell(p())),
          row(cell(p()), cell(p()), cell(p())),
        ]),
      ),
    );
    expect(text).toBe('Wie | Wat | Wanneer\ntrekker en lid | plan maken |');
  });

  test('unknown nodes show their text, also where the schema allows no text', () => {
    const text = documentToText(
      doc(
        block('quickWin', [p('Eén aanmeldpunt'), block('bulletList', [item(p('in mei'))])]),
        p('met ', block('vermelding', [words('de trekker')]), ' erbij'),
        words('los'),
        block('bulletList', [words('zonder item')]),
        block('table', [words('zonder rij')]),
        block('tableRow', [words('zonder cel')]),
      ),
    );
    expect(text.split('\n')).toEqual([
      'Eén aanmeldpunt',
      '- in mei',
      'met de trekker erbij',
      'los',
      '- zonder item',
      'zonder rij',
      'zonder cel',
    ]);
  });
});

describe('isEmptyDocument', () => {
  test.each<[string, DocumentNode[]]>([
    ['no block', []],
    ['an empty paragraph', [p()]],
    [
      'white space of all kinds',
      [p(' \t\u00a0\u2003\u3000'), p('\u200b\ufeff\u00ad\u202e'), p(br, br)],
    ],
    ['an empty heading', [block('heading', [], { level: 3 })]],
    ['empty lists', [block('bulletList', [item(p()), item(p(' '))]), block('taskList', [])]],
    ['an empty table', [block('table', [block('tableRow', [cell(p()), cell(p())])])]],
    ['an empty quote', [block('blockquote', [p()])]],
    ['half a character', [p('\ud800')]],
  ])('%s', (_name, content) => {
    expect(isEmptyDocument(doc(...content))).toBe(true);
    expect(documentToText(doc(...content))).toBe('');
  });

  test.each<[string, DocumentNode[]]>([
    ['a letter', [p('a')]],
    ['an emoji', [p('👍🏽')]],
    ['a full stop', [p('.')]],
    [
      'text deep in a table',
      [block('table', [block('tableRow', [cell(block('bulletList', [item(p('x'))]))])])],
    ],
    ['text in an unknown node', [block('quickWin', [p('x')])]],
    ['right-to-left text', [p('عربي')]],
  ])('not: %s', (_name, content) => {
    expect(isEmptyDocument(doc(...content))).toBe(false);
  });

  test('is empty exactly when there is no text and no word', () => {
    const anything = fc.oneof(
      validDocument,
      forgedUpdate.map((update) => documentFromUpdates([update])),
    );
    fc.assert(
      fc.property(anything, (json) => {
        expect(isEmptyDocument(json)).toBe(documentToText(json) === '');
        if (isEmptyDocument(json)) expect(countWords(json)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('countWords', () => {
  test.each<[string, number]>([
    ['Werkgroep 4 schrijft een plan.', 5],
    ['’s-Gravenhage, mantelzorg-team en auto’s', 4],
    ['1.500 kinderen · € 2,5 miljoen', 4],
    ['— … 👍 !', 0],
    ['één twee\u00a0drie', 3],
  ])('%j has %i words', (text, count) => {
    expect(countWords(doc(p(text)))).toBe(count);
  });

  test('formatting inside a word does not split it; blocks and breaks do; markers do not count', () => {
    const list = block('orderedList', [
      item(p('aan', words('vraag', 'bold'))),
      item(p('twee', br, 'drie')),
    ]);
    expect(countWords(doc(p('een'), list, p('vier')))).toBe(5);
  });
});
