/** The buttons and menus of the toolbar: what they are called, when they are on, what they do. */
import type { Editor } from '@tiptap/core';
import type { IconName } from '~/ui/icon';
import type { ToolState } from './tool-state';

export interface Tool {
  id: string;
  label: string;
  icon: IconName;
  /** `Mod` is Ctrl, and the command key on a Mac. */
  keys?: string;
  /** Absent for what is not on or off. */
  pressed?(state: ToolState): boolean;
  disabled?(state: ToolState): boolean;
  run(editor: Editor): void;
}

export const MARK_TOOLS: readonly Tool[] = [
  {
    id: 'bold',
    label: 'Vet',
    icon: 'bold',
    keys: 'Mod+B',
    pressed: ({ bold }) => bold,
    run: (editor) => editor.commands.toggleBold(),
  },
  {
    id: 'italic',
    label: 'Cursief',
    icon: 'italic',
    keys: 'Mod+I',
    pressed: ({ italic }) => italic,
    run: (editor) => editor.commands.toggleItalic(),
  },
];

export const LIST_TOOLS: readonly Tool[] = [
  {
    id: 'bullet-list',
    label: 'Opsomming',
    icon: 'bullet-list',
    keys: 'Mod+Shift+8',
    pressed: ({ list }) => list === 'bulletList',
    run: (editor) => editor.commands.toggleBulletList(),
  },
  {
    id: 'numbered-list',
    label: 'Nummering',
    icon: 'numbered-list',
    keys: 'Mod+Shift+7',
    pressed: ({ list }) => list === 'orderedList',
    run: (editor) => editor.commands.toggleOrderedList(),
  },
  {
    id: 'task-list',
    label: 'Takenlijst',
    icon: 'task-list',
    keys: 'Mod+Shift+9',
    pressed: ({ list }) => list === 'taskList',
    run: (editor) => editor.commands.toggleTaskList(),
  },
];

export const QUOTE_TOOL: Tool = {
  id: 'quote',
  label: 'Citaat',
  icon: 'quote',
  keys: 'Mod+Shift+B',
  pressed: ({ blockquote }) => blockquote,
  run: (editor) => editor.commands.toggleBlockquote(),
};

export const HISTORY_TOOLS: readonly Tool[] = [
  {
    id: 'undo',
    label: 'Ongedaan maken',
    icon: 'undo',
    keys: 'Mod+Z',
    disabled: ({ undo }) => !undo,
    run: (editor) => editor.commands.undo(),
  },
  {
    id: 'redo',
    label: 'Opnieuw',
    icon: 'redo',
    keys: 'Mod+Y',
    disabled: ({ redo }) => !redo,
    run: (editor) => editor.commands.redo(),
  },
];

export interface MenuChoice {
  label: string;
  keys?: string;
  /** Absent for an act instead of a choice. */
  checked?: boolean;
  run(): void;
}

const HEADINGS = [
  { level: 3, label: 'Kop' },
  { level: 4, label: 'Tussenkop' },
  { level: 5, label: 'Kleine kop' },
] as const;

/** What the text at the caret is called. */
export function textKind({ heading }: ToolState): string {
  return HEADINGS.find(({ level }) => level === heading)?.label ?? 'Tekst';
}

export function headingChoices(editor: Editor, { heading }: ToolState): MenuChoice[] {
  const text: MenuChoice = {
    label: 'Tekst',
    keys: 'Mod+Alt+0',
    checked: heading === 0,
    run: () => editor.commands.setParagraph(),
  };
  const headings = HEADINGS.map(({ level, label }) => ({
    label,
    keys: `Mod+Alt+${level}`,
    checked: heading === level,
    run: () => editor.commands.setNode('heading', { level }),
  }));
  return [text, ...headings];
}

export function tableChoices(editor: Editor): MenuChoice[] {
  const { commands } = editor;
  return [
    { label: 'Rij erbij', run: () => commands.addRowAfter() },
    { label: 'Kolom erbij', run: () => commands.addColumnAfter() },
    { label: 'Rij weg', run: () => commands.deleteRow() },
    { label: 'Kolom weg', run: () => commands.deleteColumn() },
    { label: 'Kopregel aan of uit', run: () => commands.toggleHeaderRow() },
    { label: 'Tabel weg', run: () => commands.deleteTable() },
  ];
}

/** A table of three by three with a header row; at the end of the text with a line to go on after it. */
export function insertTable(editor: Editor): void {
  editor
    .chain()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr, state }) => {
      const paragraph = state.schema.nodes.paragraph?.create();
      const atEnd = tr.doc.lastChild?.type.name === 'table';
      if (atEnd && paragraph) tr.insert(tr.doc.content.size, paragraph);
      return true;
    })
    .run();
}
