/** Makes the editor of one section: the schema of the plan, written in by everyone in its room. */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { documentExtensions, FRAGMENT_NAME } from '../../../domain/plan/document-schema';
import type { ShownText } from '../connection/session-view';
import { BlurredSelection } from './blurred-selection';
import { Carets } from './carets';
import { pasteProps } from './paste-guard';
import { type KeyHooks, SectionKeys } from './section-keys';

export interface EditorHooks extends KeyHooks {
  /** Something was not pasted or dropped, and why. */
  refuse(message: string): void;
}

export interface EditorSetup {
  element: HTMLElement;
  text: ShownText;
  /** Accessible name. */
  label: string;
  placeholder: string;
  editable: boolean;
  hooks: EditorHooks;
}

/** Room for the toolbar and the save state, which stay in sight above the text. */
const SIGHT = { top: 140, bottom: 40, left: 8, right: 8 };

export function createSectionEditor(setup: EditorSetup): Editor {
  const { element, text, label, placeholder, hooks } = setup;
  const editor: Editor = new Editor({
    element,
    editable: setup.editable,
    injectCSS: false,
    extensions: [
      ...documentExtensions,
      Collaboration.configure({ fragment: text.doc.getXmlFragment(FRAGMENT_NAME) }),
      Carets.configure({ awareness: text.awareness }),
      Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
      Dropcursor.configure({ class: 'drop-cursor', color: false, width: 2 }),
      Gapcursor,
      BlurredSelection,
      SectionKeys.configure({ hooks }),
    ],
    editorProps: {
      ...pasteProps(hooks.refuse),
      attributes: () => ({
        class: 'rich-text section-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!editor.options.editable),
        lang: 'nl',
        spellcheck: 'true',
      }),
      scrollThreshold: SIGHT,
      scrollMargin: SIGHT,
    },
  });
  return editor;
}
