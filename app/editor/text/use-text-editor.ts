import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SessionView } from '../connection/session-view';
import { createSectionEditor, type EditorHooks } from './create-editor';

export interface TextEditorOptions {
  view: SessionView;
  label: string;
  placeholder: string;
  hooks: EditorHooks;
}

/**
 * An editor in `element` for the text that has arrived; a new one when the text is another copy.
 * Made before the browser paints, so that there is never an empty moment.
 */
export function useTextEditor(
  element: RefObject<HTMLDivElement | null>,
  { view, label, placeholder, hooks }: TextEditorOptions,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const { text, editable } = view;
  const hadFocus = useRef(false);
  // Only another text makes another editor: with the editor goes what can be undone.
  const held = useRef({ hooks, editable, label, placeholder });
  held.current = { hooks, editable, label, placeholder };
  useLayoutEffect(() => {
    if (!element.current || !text) return;
    const made = createSectionEditor({
      element: element.current,
      text,
      label: held.current.label,
      placeholder: () => held.current.placeholder,
      editable: held.current.editable,
      hooks: {
        openLink: () => held.current.hooks.openLink(),
        focusToolbar: () => held.current.hooks.focusToolbar(),
        say: (message) => held.current.hooks.say(message),
        refuse: (message) => held.current.hooks.refuse(message),
      },
    });
    setEditor(made);
    if (hadFocus.current && held.current.editable) made.view.focus();
    return () => {
      hadFocus.current = made.isFocused;
      setEditor(null);
      made.destroy();
    };
  }, [element, text]);
  useEffect(() => {
    if (editor && editor.options.editable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}
