/** Makes the editor of one section: the schema of the plan, written in by everyone in its room. */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { Selection } from '@tiptap/pm/state';
import { documentExtensions, FRAGMENT_NAME } from '../../../domain/plan/document-schema';
import type { ShownText } from '../connection/session-view';
import { BlurredSelection } from './blurred-selection';
import { Carets } from './carets';
import { pasteProps } from './paste-guard';
import { type KeyHooks, SectionKeys } from './section-keys';
import { TaskKeys, withQuietBoxes } from './task-keys';
import { TextAttributes } from './text-attributes';

export interface EditorHooks extends KeyHooks {
  /** Something was not pasted or dropped, and why. */
  refuse(message: string): void;
}

export interface EditorSetup {
  element: HTMLElement;
  text: ShownText;
  /** Accessible name. */
  label: string;
  /** May change with the status of the section. */
  placeholder: () => string;
  editable: boolean;
  hooks: EditorHooks;
}

/** Room for the toolbar and the save state, which stay in sight above the text. */
const SIGHT = { top: 140, bottom: 40, left: 8, right: 8 };

export function createSectionEditor(setup: EditorSetup): Editor {
  const { element, text, label, placeholder, hooks } = setup;
  const editor = new Editor({
    element,
    editable: setup.editable,
    injectCSS: false,
    extensions: [
      ...withQuietBoxes(documentExtensions),
      Collaboration.configure({ fragment: text.doc.getXmlFragment(FRAGMENT_NAME) }),
      Carets.configure({ awareness: text.awareness }),
      Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
      Dropcursor.configure({ class: 'drop-cursor', color: false, width: 2 }),
      Gapcursor,
      BlurredSelection,
      TextAttributes.configure({ label }),
      SectionKeys.configure({ hooks }),
      TaskKeys.configure({ say: hooks.say }),
    ],
    editorProps: {
      ...pasteProps(hooks.refuse),
      scrollThreshold: SIGHT,
      scrollMargin: SIGHT,
    },
  });
  placeCaret(editor);
  return editor;
}

/** The text came in under a caret that stood in an empty one, where there may be no line now. */
function placeCaret({ view }: Editor): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.atStart(doc)).setMeta('addToHistory', false));
}
