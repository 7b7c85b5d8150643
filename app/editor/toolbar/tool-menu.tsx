import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '~/ui/icon';
import { isMac, keyLabel } from './key-words';
import { focusedIndex, type RovingItem } from './roving';
import type { MenuChoice } from './tools';

export interface ToolMenuProps {
  item: RovingItem;
  /** Accessible name of the button and of the menu. */
  label: string;
  /** What the button shows. */
  children: ReactNode;
  pressed?: boolean;
  choices(): MenuChoice[];
  /** A choice was made: the focus goes back to the text. */
  onDone(): void;
}

/** A button of the toolbar that opens a menu under it. */
export function ToolMenu({ item, label, children, pressed, choices, onDone }: ToolMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="tool-menu">
      <button
        ref={button}
        type="button"
        {...item}
        className="icon-button tool tool-menu__button"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-on={pressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children}
        <Icon name="chevron-down" />
      </button>
      {open ? (
        <MenuList
          id={id}
          label={label}
          choices={choices()}
          onEscape={close}
          onLeave={() => setOpen(false)}
          onChoose={(choice) => {
            choice.run();
            // First the focus: with the menu it would be lost.
            onDone();
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface MenuListProps {
  id: string;
  label: string;
  choices: MenuChoice[];
  onChoose(choice: MenuChoice): void;
  onEscape(): void;
  onLeave(): void;
}

function MenuList({ id, label, choices, onChoose, onEscape, onLeave }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  useEffect(() => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    (all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // The arrow keys of the toolbar do not count in here.
    event.stopPropagation();
    const all = items();
    const at = focusedIndex(all);
    const to = menuIndex(event.key, at, all.length);
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Tab') onLeave();
    if (event.key !== 'Escape' && to === null) return;
    event.preventDefault();
    if (to !== null) all[to]?.focus();
  };
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className="tool-menu__list"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.parentElement?.contains(relatedTarget)) onLeave();
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.label} choice={choice} onChoose={onChoose} />
      ))}
    </div>
  );
}

function MenuItem({ choice, onChoose }: { choice: MenuChoice } & Pick<MenuListProps, 'onChoose'>) {
  const { label, keys, checked } = choice;
  const kind =
    checked === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemradio' as const, 'aria-checked': checked };
  return (
    <button
      type="button"
      {...kind}
      tabIndex={-1}
      className="tool-menu__item"
      aria-label={label}
      onClick={() => onChoose(choice)}
    >
      <span>{label}</span>
      {keys ? <kbd>{keyLabel(keys, isMac())}</kbd> : null}
    </button>
  );
}

/** @returns the place that a key leads to in a menu; null for any other key */
export function menuIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
