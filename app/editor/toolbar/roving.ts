import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

const ITEM = '[data-tool]';

export interface RovingItem {
  'data-tool': string;
  tabIndex: number;
  onFocus(): void;
}

export interface Roving {
  container: RefObject<HTMLDivElement>;
  item(id: string): RovingItem;
  onKeyDown(event: KeyboardEvent): void;
  /** Puts the focus on the tool that had it last. */
  focus(): void;
}

/** One stop for Tab in a toolbar; the arrow keys, Home and End go from tool to tool. */
export function useRoving(first: string): Roving {
  const container = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(first);
  const items = () => [...(container.current?.querySelectorAll<HTMLElement>(ITEM) ?? [])];
  return {
    container,
    item: (id) => ({
      'data-tool': id,
      tabIndex: id === current ? 0 : -1,
      onFocus: () => setCurrent(id),
    }),
    onKeyDown: (event) => {
      const all = items();
      const at = focusedIndex(all);
      const to = at === -1 ? null : nextIndex(event.key, at, all.length);
      if (to === null) return;
      event.preventDefault();
      all[to]?.focus();
    },
    focus: () =>
      items()
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
  };
}

/** @returns the place of the element that has the focus; -1 for none of them */
export function focusedIndex(items: readonly HTMLElement[]): number {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
}

/** @returns the place that a key leads to, round at the ends; null for any other key */
export function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
