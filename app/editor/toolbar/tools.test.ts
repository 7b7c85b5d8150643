import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../domain/plan/document';
import { documentExtensions } from '../../../domain/plan/document-schema';
import type { ToolState } from './tool-state';
import { headingChoices, insertTable, LIST_TOOLS, MARK_TOOLS, QUOTE_TOOL, textKind } from './tools';

let editor: Editor;

beforeEach(() => {
  const content = { type: 'doc', content: [paragraph('een'), paragraph('twee')] };
  editor = new Editor({ element: null, extensions: documentExtensions, content });
  editor.commands.setTextSelection({ from: 1, to: 4 });
});
afterEach(() => editor.destroy());

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const types = () => (editor.getJSON().content ?? []).map(({ type }: DocumentNode) => type);
const state = (part: Partial<ToolState>): ToolState => ({
  bold: false,
  italic: false,
  link: false,
  blockquote: false,
  table: false,
  heading: 0,
  list: null,
  undo: false,
  redo: false,
  ...part,
});

test.each([
  ...MARK_TOOLS.map((tool) => [tool.id, tool, tool.id] as const),
  ...LIST_TOOLS.map(
    (tool, index) =>
      [tool.id, tool, ['bulletList', 'orderedList', 'taskList'][index] ?? ''] as const,
  ),
  ['quote', QUOTE_TOOL, 'blockquote'] as const,
])('%s goes on and off', (_id, tool, name) => {
  tool.run(editor);
  expect(editor.isActive(name)).toBe(true);
  tool.run(editor);
  expect(editor.isActive(name)).toBe(false);
});

describe('kinds of text', () => {
  test('every kind can be chosen and is named', () => {
    const choices = headingChoices(editor, state({ heading: 4 }));
    expect(choices.map(({ label }) => label)).toEqual(['Tekst', 'Kop', 'Tussenkop', 'Kleine kop']);
    expect(choices.map(({ checked }) => checked)).toEqual([false, false, true, false]);
    choices[2]?.run();
    expect(editor.getAttributes('heading').level).toBe(4);
    choices[0]?.run();
    expect(types()).toEqual(['paragraph', 'paragraph']);
    expect([0, 3, 4, 5].map((heading) => textKind(state({ heading })))).toEqual([
      'Tekst',
      'Kop',
      'Tussenkop',
      'Kleine kop',
    ]);
  });
});

describe('a table', () => {
  test('has three rows and a header row', () => {
    insertTable(editor);
    const table = editor.getJSON().content?.find(({ type }: DocumentNode) => type === 'table');
    const cells = table?.content?.map(({ content }: DocumentNode) =>
      content?.map(({ type }) => type),
    );
    expect(cells).toEqual([
      Array(3).fill('tableHeader'),
      Array(3).fill('tableCell'),
      Array(3).fill('tableCell'),
    ]);
  });

  test('at the end of the text leaves a line to go on after it, and only there', () => {
    editor.commands.setTextSelection({ from: 6, to: 10 });
    insertTable(editor);
    expect(types()).toEqual(['paragraph', 'table', 'paragraph']);
    editor.commands.setTextSelection(1);
    insertTable(editor);
    expect(types().at(-1)).toBe('paragraph');
    expect(types().filter((type) => type === 'paragraph').length).toBeLessThanOrEqual(3);
  });
});
