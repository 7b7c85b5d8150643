import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DocumentJson,
  type DocumentNode,
  documentJsonSchema,
  MAX_DOCUMENT_CHARACTERS,
} from './document';
import { MAX_DOCUMENT_DEPTH } from './document-limits';
import { validDocument } from './test-documents';

function nested(depth: number): DocumentJson {
  let node: DocumentNode = { type: 'text', text: 'x' };
  for (let level = 1; level < depth; level += 1) node = { type: 'blockquote', content: [node] };
  return { type: 'doc', content: [node] };
}

function messageOf(value: unknown): string | undefined {
  return documentJsonSchema.safeParse(value).error?.issues[0]?.message;
}

describe('documentJsonSchema', () => {
  test('accepts what the editor makes, unchanged', () => {
    fc.assert(
      fc.property(validDocument, (json) => {
        expect(documentJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
      }),
    );
  });

  test('keeps node types and attributes that this version does not know', () => {
    const json = {
      type: 'doc',
      content: [{ type: 'quickWin', attrs: { uid: 'a', velden: { wie: ['x', 1, null] } } }],
    };
    expect(documentJsonSchema.parse(json)).toEqual(json);
  });

  test('drops keys that ProseMirror JSON does not have', () => {
    const json = { type: 'doc', extra: 1, content: [{ type: 'paragraph', onclick: 'x' }] };
    expect(documentJsonSchema.parse(json)).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });

  test.each([
    null,
    'tekst',
    [],
    {},
    { type: 'doc' },
    { type: 'paragraph', content: [] },
    { type: 'doc', content: {} },
    { type: 'doc', content: ['tekst'] },
    { type: 'doc', content: [{ type: 3 }] },
    { type: 'doc', content: [{ type: '' }] },
    { type: 'doc', content: [{ type: 'text', text: 5 }] },
    { type: 'doc', content: [{ type: 'text', text: 'x', marks: ['bold'] }] },
    { type: 'doc', content: [{ type: 'paragraph', attrs: [1] }] },
  ])('refuses %j', (value) => {
    expect(documentJsonSchema.safeParse(value).success).toBe(false);
  });

  test('bounds the depth', () => {
    expect(documentJsonSchema.safeParse(nested(MAX_DOCUMENT_DEPTH)).success).toBe(true);
    expect(messageOf(nested(MAX_DOCUMENT_DEPTH + 20))).toBe(
      'De tekst heeft te veel lagen in elkaar.',
    );
    expect(messageOf(nested(100_000))).toBe('De tekst heeft te veel lagen in elkaar.');
  });

  test('bounds the size, in characters and in values', () => {
    const paragraphs = (count: number, text: string) => ({
      type: 'doc',
      content: Array.from({ length: count }, () => ({
        type: 'paragraph',
        content: [{ type: 'text', text }],
      })),
    });
    expect(messageOf(paragraphs(10_000, 'woord '.repeat(20)))).toBeUndefined();
    expect(messageOf(paragraphs(1, 'x'.repeat(MAX_DOCUMENT_CHARACTERS)))).toBe(
      'De tekst is te groot.',
    );
    expect(messageOf(paragraphs(200_000, ''))).toBe('De tekst is te groot.');
  });
});
