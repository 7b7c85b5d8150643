import type { Block, ListItem, ListKind, ReadBlocks } from './blocks';
import { NO_CLASSES, stylesOf } from './styles';

const NUMBERINGS = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  a: 'a',
  A: 'A',
  i: 'i',
  I: 'I',
} as const;
const ELEMENT_NODE = 1;

/**
 * Reads `ul` and `ol`, also where a list stands in a list without an item, as Google Docs writes it.
 * Word Online writes every item as a list of its own with its level: those come out as loose items.
 */
export function readList<Context>(
  element: Element,
  context: Context,
  readBlocks: ReadBlocks<Context>,
): Block[] {
  const kind = listKindOf(element);
  const items: (ListItem & { isTask: boolean })[] = [];
  const looseItems: Block[] = [];
  for (const { item, nodes } of partsOf(element)) {
    const blocks = startWithParagraph(readBlocks(nodes, context));
    if (blocks.length === 0) continue;
    const level = Number(item?.getAttribute('data-aria-level'));
    if (item && level > 0) {
      const listId = item.getAttribute('data-listid') ?? '';
      looseItems.push({ kind: 'item', level, list: kindAt(kind, item), listId, blocks });
    } else if (item) {
      const checked = checkedState(item);
      items.push({ blocks, checked: checked === true, isTask: checked !== null });
    } else {
      const last = items.at(-1);
      if (last) last.blocks.push(...blocks);
      else items.push({ blocks, checked: false, isTask: false });
    }
  }
  if (items.length === 0) return looseItems;
  const list: ListKind = items.every((item) => item.isTask) ? { type: 'task' } : kind;
  return [...looseItems, { kind: 'list', list, items }];
}

interface ListPart {
  item: Element | null;
  nodes: Iterable<Node>;
}

/** What stands in a list is an item, or something that goes on with the item before it. */
function partsOf(list: Element): ListPart[] {
  const parts: ListPart[] = [];
  let loose: Node[] | null = null;
  for (const child of list.childNodes) {
    if (isElement(child) && child.localName === 'li') {
      loose = null;
      parts.push({ item: child, nodes: child.childNodes });
    } else if (loose) loose.push(child);
    else {
      loose = [child];
      parts.push({ item: null, nodes: loose });
    }
  }
  return parts;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** An item starts with a paragraph: a heading in its place keeps its text. */
function startWithParagraph(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading'
    ? [{ kind: 'paragraph', pieces: first.pieces }, ...rest]
    : blocks;
}

function listKindOf(list: Element): ListKind {
  if (list.localName !== 'ol') return { type: 'bullet' };
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return {
    type: 'ordered',
    start: Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1,
    numbering: numberingOf(list),
  };
}

function numberingOf(list: Element): '1' | 'a' | 'A' | 'i' | 'I' {
  const names = [list, list.querySelector('li')].flatMap((element) =>
    element
      ? [element.getAttribute('type'), stylesOf(element, NO_CLASSES).get('list-style-type')]
      : [],
  );
  for (const name of names) {
    if (name && Object.hasOwn(NUMBERINGS, name)) return NUMBERINGS[name as keyof typeof NUMBERINGS];
  }
  return '1';
}

/** In Word Online the item knows its number. */
function kindAt(kind: ListKind, item: Element): ListKind {
  const position = Number(item.getAttribute('data-aria-posinset'));
  return kind.type === 'ordered' && position > 0 ? { ...kind, start: position } : kind;
}

/** Whether a task is done; null for an item that is no task. */
function checkedState(item: Element): boolean | null {
  const state = item.getAttribute('data-checked') ?? item.getAttribute('aria-checked');
  if (state !== null) return state === 'true' || state === '';
  const box = item.querySelector('input[type="checkbox"]');
  return box?.closest('li') === item ? box.hasAttribute('checked') : null;
}
