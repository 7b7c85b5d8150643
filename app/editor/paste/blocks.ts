// What is kept of pasted HTML, between reading it and writing it.

export interface TextPiece {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

export type InlinePiece = TextPiece | 'break';

export type ListKind =
  | { type: 'bullet' }
  | { type: 'task' }
  | { type: 'ordered'; start: number; numbering: '1' | 'a' | 'A' | 'i' | 'I' };

export interface ListItem {
  blocks: Block[];
  checked: boolean;
}

export interface ListBlock {
  kind: 'list';
  list: ListKind;
  items: ListItem[];
}

/** A list item that Word wrote as a loose paragraph. Without a list it continues the item before it. */
export interface FlatItem {
  kind: 'item';
  level: number;
  list: ListKind | null;
  /** Items with another id belong to another list. */
  listId: string;
  blocks: Block[];
}

export interface TableCell {
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

export interface TableBlock {
  kind: 'table';
  rows: TableCell[][];
}

export type Block =
  | { kind: 'paragraph'; pieces: InlinePiece[] }
  | { kind: 'heading'; level: 3 | 4 | 5; pieces: InlinePiece[] }
  | { kind: 'quote'; blocks: Block[]; joins?: boolean }
  | ListBlock
  | FlatItem
  | TableBlock;

/** Reads nodes of the pasted page as blocks; given to the readers of lists and tables. */
export type ReadBlocks<Context> = (nodes: Iterable<Node>, context: Context) => Block[];
