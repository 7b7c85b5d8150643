/** What the toolbar shows: which formats the caret stands in, and what can be undone. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

const FORMATS = ['bold', 'italic', 'link', 'blockquote', 'table'] as const;
const LISTS = ['bulletList', 'orderedList', 'taskList'] as const;

export interface ToolState extends Record<(typeof FORMATS)[number], boolean> {
  /** The heading level at the caret; 0 for ordinary text. */
  heading: number;
  /** The innermost list around the caret. */
  list: (typeof LISTS)[number] | null;
  undo: boolean;
  redo: boolean;
}

export function readToolState(editor: Editor): ToolState {
  const { undoManager } = yUndoPluginKey.getState(editor.state) ?? {};
  const [bold, italic, link, blockquote, table] = FORMATS.map((name) => editor.isActive(name));
  const level: unknown = editor.getAttributes('heading').level;
  return {
    bold: bold === true,
    italic: italic === true,
    link: link === true,
    blockquote: blockquote === true,
    table: table === true,
    heading: editor.isActive('heading') && typeof level === 'number' ? level : 0,
    list: innermostList(editor),
    undo: undoManager?.undoStack.length > 0,
    redo: undoManager?.redoStack.length > 0,
  };
}

function innermostList({ state }: Editor): ToolState['list'] {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const list = LISTS.find((name) => name === $from.node(depth).type.name);
    if (list) return list;
  }
  return null;
}

/** Follows the editor; renders again only when the toolbar would look different. */
export function useToolState(editor: Editor): ToolState {
  return useEditorState({ editor, selector: (context) => readToolState(context.editor) });
}
