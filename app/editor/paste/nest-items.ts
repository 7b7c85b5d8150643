import type { Block, FlatItem, ListBlock, ListKind } from './blocks';

interface OpenList {
  level: number;
  listId: string;
  block: ListBlock;
}

/**
 * Makes real, nested lists of the loose items that stand next to one another. A level that is
 * skipped (from 1 to 3) nests once; an item without a list goes on with the item before it.
 */
export function nestItems(blocks: Block[]): Block[] {
  const result: Block[] = [];
  let open: OpenList[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open = [];
      result.push(block);
    } else if (block.list === null) {
      const item = open.at(-1)?.block.items.at(-1);
      (item?.blocks ?? result).push(...block.blocks);
    } else if (block.blocks.length > 0) {
      open = placeItem(block, block.list, open, result);
    }
  }
  return result;
}

/** Adds the item to the list it belongs to, a new one if need be; returns the lists then open. */
function placeItem(item: FlatItem, kind: ListKind, lists: OpenList[], result: Block[]): OpenList[] {
  const open = lists.filter((list) => list.level <= item.level);
  const last = open.at(-1);
  const isOtherList =
    last?.level === item.level &&
    (last.block.list.type !== kind.type || last.listId !== item.listId);
  if (isOtherList) open.pop();
  const parent = open.at(-1);
  if (parent?.level === item.level) {
    parent.block.items.push({ blocks: item.blocks, checked: false });
    return open;
  }
  const block: ListBlock = {
    kind: 'list',
    list: kind,
    items: [{ blocks: item.blocks, checked: false }],
  };
  (parent?.block.items.at(-1)?.blocks ?? result).push(block);
  return [...open, { level: item.level, listId: item.listId, block }];
}
