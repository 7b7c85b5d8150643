/** Bulleted, numbered and task lists, nested; every numbered list counts from its own start. */
import { AlignmentType, type IParagraphOptions, LevelFormat, Tab, TextRun } from 'docx';
import type { DocumentNode } from '../../../domain/plan/document';
import { asListItem, contentParts } from '../../../domain/plan/document-walk';
import { type ListNumbering, listNumbering, listStart } from '../../../domain/plan/list-marker';
import { type Block, type ContentRenderer, hasText, paragraph } from './paragraph.server';
import { inRow, movedIn, type Setting } from './setting.server';
import { LIST_STEP, SYMBOL_FONT } from './style.server';

const DEEPEST = 8;
const LEVELS = Array.from({ length: DEEPEST + 1 }, (_, level) => level);
const BULLETS = ['•', '–', '▪'];
const FORMATS: Record<ListNumbering, (typeof LevelFormat)[keyof typeof LevelFormat]> = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

const bullets = {
  reference: 'opsomming',
  levels: LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: BULLETS[level % BULLETS.length],
    alignment: AlignmentType.LEFT,
    style: place(level),
  })),
};

function numbers(list: DocumentNode) {
  const start = listStart(list.attrs?.start);
  const type = listNumbering(list.attrs?.type);
  return {
    reference: `nummering-${type}-${start}`,
    levels: LEVELS.map((level) => ({
      level,
      format: FORMATS[type],
      text: `%${level + 1}.`,
      start,
      alignment: AlignmentType.LEFT,
      style: place(level),
    })),
  };
}

function place(level: number) {
  return { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } };
}

/** A list as paragraphs; what else stands in an item comes under its first line. */
export function listBlocks(list: DocumentNode, setting: Setting, render: ContentRenderer): Block[] {
  const inner = { ...movedIn(setting, LIST_STEP), depth: setting.depth + 1 };
  const children = list.content ?? [];
  const items = children.map((child, index) => {
    const item = asListItem(child);
    const { lead, below } = splitItem(item);
    const own = inRow(inner, index, children.length);
    return { item, own, lead, below: render({ type: item.type, content: below }, own) };
  });
  if (items.every(({ lead, below }) => !hasText(lead) && below.length === 0)) return [];
  const mark = marker(list, setting);
  // An item without a word keeps its number, so that those after it keep theirs.
  return items.flatMap(({ item, own, lead, below }, index) => {
    const endsList = setting.depth === 0 && index === items.length - 1;
    return [
      paragraph(lead, own, {
        ...mark(item),
        indent: { left: own.indent, hanging: LIST_STEP },
        spacing: { after: endsList ? 120 : 60 },
      }),
      ...below,
    ];
  });
}

/** The words beside the mark, and what stands under them. */
function splitItem(item: DocumentNode): { lead: DocumentNode[]; below: DocumentNode[] } {
  const [first] = contentParts(item);
  const all = item.content ?? [];
  if (first?.kind === 'inline') {
    return { lead: first.nodes, below: all.slice(first.nodes.length) };
  }
  if (first?.node.type === 'paragraph') {
    return { lead: first.node.content ?? [], below: all.slice(1) };
  }
  return { lead: [], below: all };
}

/** What stands before each item: a bullet, the next number of this list, or a ballot box. */
function marker(list: DocumentNode, { depth, lists }: Setting) {
  if (list.type === 'taskList') {
    return (item: DocumentNode): IParagraphOptions => ({
      children: [
        new TextRun({ text: item.attrs?.checked === true ? '☑' : '☐', font: SYMBOL_FONT }),
        new TextRun({ children: [new Tab()] }),
      ],
    });
  }
  const isNumbered = list.type === 'orderedList';
  const numbering = {
    reference: isNumbered ? numbers(list) : bullets,
    level: Math.min(depth, DEEPEST),
    instance: isNumbered ? lists.next() : 0,
  };
  return (): IParagraphOptions => ({ numbering });
}
