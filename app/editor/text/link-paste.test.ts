import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { documentSchema } from '../../../domain/plan/document-schema';
import { pasteAddress } from './link-paste';

/** A view without a screen. */
function viewOf(words: string, from: number, to: number) {
  const doc = documentSchema.node('doc', null, [
    documentSchema.node('paragraph', null, [documentSchema.text(words)]),
  ]);
  const selection = TextSelection.create(doc, from, to);
  const view = {
    state: EditorState.create({ doc, selection }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
    },
  };
  return view;
}

const paste = (view: ReturnType<typeof viewOf>, text: string) =>
  pasteAddress(view as unknown as EditorView, text);
const linked = (view: ReturnType<typeof viewOf>) => {
  const found: [string, unknown][] = [];
  view.state.doc.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link');
    if (link) found.push([node.text ?? '', link.attrs.href]);
  });
  return found;
};

test('an address becomes the link of the selected words', () => {
  const view = viewOf('zie de site', 8, 12);
  expect(paste(view, ' https://www.voorbeeld.nl/a ')).toBe(true);
  expect(linked(view)).toEqual([['site', 'https://www.voorbeeld.nl/a']]);
  expect(view.state.doc.textContent).toBe('zie de site');
});

test('an address without a selection becomes a link of itself', () => {
  const view = viewOf('zie ', 5, 5);
  expect(paste(view, 'mailto:team@voorbeeld.nl')).toBe(true);
  expect(linked(view)).toEqual([['mailto:team@voorbeeld.nl', 'mailto:team@voorbeeld.nl']]);
});

test.each([
  'voorbeeld.nl',
  'javascript:alert(1)',
  'https://a.nl en meer',
  'https://bank.nl@kwaad.nl',
])('anything else is pasted as it is: %s', (text) => {
  const view = viewOf('zie ', 5, 5);
  expect(paste(view, text)).toBe(false);
  expect(view.state.doc.textContent).toBe('zie ');
});
