import { type Extensions, getSchema } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { TaskItem } from '@tiptap/extension-list/task-item';
import { TaskList } from '@tiptap/extension-list/task-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';
import { Text } from '@tiptap/extension-text';
import { boundedInteger, MAX_CELL_SPAN } from './document-walk';
import { LinkMark } from './link-mark';

/**
 * Goes up with every change of nodes, marks or attributes. A client with an older number may not
 * connect: y-prosemirror deletes what its own schema does not know.
 */
export const DOCUMENT_SCHEMA_VERSION = 1;

/** The name of the Y.XmlFragment that holds the text of a section. */
export const FRAGMENT_NAME = 'default';

/** Headings inside a section: its own title is an h2. */
export const HEADING_LEVELS = [3, 4, 5] as const;

const SectionHeading = Heading.extend({
  addAttributes() {
    return { level: { default: HEADING_LEVELS[0], rendered: false } };
  },
}).configure({ levels: [...HEADING_LEVELS] });

/** Without the inline styles of Tiptap's table, which the Content-Security-Policy forbids. */
const PlainTable = Table.extend({
  renderHTML() {
    return ['div', { class: 'table-scroll' }, ['table', ['tbody', 0]]];
  },
}).configure({ resizable: false, View: null });

const spanOf = (name: string) => (cell: HTMLElement) =>
  boundedInteger(Number.parseInt(cell.getAttribute(name) ?? '1', 10), 1, MAX_CELL_SPAN, 1);

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: spanOf('colspan') },
  rowspan: { default: 1, parseHTML: spanOf('rowspan') },
  // prosemirror-tables expects the attribute; widths are not ours to keep.
  colwidth: { default: null, parseHTML: () => null, rendered: false },
});

const PlainTableCell = TableCell.extend({ addAttributes: cellAttributes });
const PlainTableHeader = TableHeader.extend({ addAttributes: cellAttributes });

const DutchTaskItem = TaskItem.configure({
  nested: true,
  a11y: { checkboxLabel: (node) => `Gedaan: ${node.textContent || 'taak zonder tekst'}` },
});

/**
 * The nodes and marks of the text of a section, for the editor, the server and the exports. Undo,
 * collaboration and anything else that adds no nodes belongs to the editor.
 */
export const documentExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  SectionHeading,
  Bold,
  Italic,
  LinkMark,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  TaskList,
  DutchTaskItem,
  PlainTable,
  TableRow,
  PlainTableHeader,
  PlainTableCell,
];

/** The ProseMirror schema of a section; needs no DOM. */
export const documentSchema = getSchema(documentExtensions);
