import { expect, test } from 'vitest';
import { documentToText } from '../../domain/plan/text';
import { documentFromYDoc, yDocFromDocument } from '../../domain/plan/ydoc';
import { documentFromMarkup } from './markup';

const MARKUP = `
# Kop
Een zin met **vet**, *cursief* en [een koppeling](https://voorbeeld.example/).
- een
  - dieper
- twee
1. eerst
2. daarna
[x] gedaan
[ ] te doen
| Stap | Wie |
| Een | Iedereen |
> Een citaat.
## Tussenkop
Slot.
`;

test('reads every sign', () => {
  const doc = documentFromMarkup(MARKUP);
  expect(doc.content.map((node) => node.type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'taskList',
    'table',
    'blockquote',
    'heading',
    'paragraph',
  ]);
  expect(documentToText(doc)).toBe(
    [
      'Kop',
      'Een zin met vet, cursief en een koppeling.',
      '- een',
      '  - dieper',
      '- twee',
      '1. eerst',
      '2. daarna',
      '[x] gedaan',
      '[ ] te doen',
      'Stap | Wie',
      'Een | Iedereen',
      '> Een citaat.',
      'Tussenkop',
      'Slot.',
    ].join('\n'),
  );
  expect(doc.content[1]?.content?.map((node) => node.marks?.[0]?.type)).toEqual([
    undefined,
    'bold',
    undefined,
    'italic',
    undefined,
    'link',
    undefined,
  ]);
});

test('what it makes fits the schema', () => {
  const doc = documentFromMarkup(MARKUP);
  expect(documentToText(documentFromYDoc(yDocFromDocument(doc)))).toBe(documentToText(doc));
});
