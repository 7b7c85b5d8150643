import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** How the text presents itself to people and to screen readers; follows `editable`. */
export const TextAttributes = Extension.create<{ label: string }>({
  name: 'textAttributes',
  addOptions: () => ({ label: '' }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    // A plugin, because Tiptap takes attributes from `editorProps` only when they never change.
    return [
      new Plugin({
        props: {
          attributes: () => ({
            class: 'rich-text section-text',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': options.label,
            'aria-readonly': String(!editor.options.editable),
            lang: 'nl',
            spellcheck: 'true',
          }),
        },
      }),
    ];
  },
});
