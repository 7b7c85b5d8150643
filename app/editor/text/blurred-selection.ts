import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Keeps the selected text marked while the focus is in the toolbar or the link panel. */
export const BlurredSelection = Extension.create({
  name: 'blurredSelection',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc, selection: { from, to, empty } }) => {
            if (empty || editor.isFocused || !editor.options.editable) return null;
            return DecorationSet.create(doc, [
              Decoration.inline(from, to, { class: 'blurred-selection' }),
            ]);
          },
        },
      }),
    ];
  },
});
