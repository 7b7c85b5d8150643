import type { Editor } from '@tiptap/core';
import { Icon, type IconName } from '~/ui/icon';
import { ariaKeys, isMac, keyLabel } from './key-words';
import type { RovingItem } from './roving';
import type { ToolState } from './tool-state';
import type { Tool } from './tools';

export interface PlainToolProps {
  item: RovingItem;
  label: string;
  /** Absent: a question mark. */
  icon?: IconName;
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  /** It opens something, and whether that is open. */
  expanded?: boolean;
  popup?: 'menu' | 'dialog';
  onUse(): void;
}

/** A button of the toolbar. Used by mouse it leaves the focus in the text. */
export function PlainTool(props: PlainToolProps) {
  const { item, label, icon, keys, pressed, disabled = false, expanded, popup, onUse } = props;
  const mac = isMac();
  return (
    <button
      type="button"
      {...item}
      className="icon-button tool"
      title={keys ? `${label} (${keyLabel(keys, mac)})` : label}
      aria-keyshortcuts={keys && ariaKeys(keys, mac)}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-expanded={expanded}
      aria-haspopup={popup}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onUse();
      }}
    >
      {icon ? <Icon name={icon} /> : <span aria-hidden="true">?</span>}
      <span className="visually-hidden">{label}</span>
    </button>
  );
}

export interface EditorToolProps {
  tool: Tool;
  editor: Editor;
  state: ToolState;
  item: RovingItem;
}

/** A button that does something to the text at once. */
export function EditorTool({ tool, editor, state, item }: EditorToolProps) {
  const { label, icon, keys } = tool;
  return (
    <PlainTool
      item={item}
      label={label}
      icon={icon}
      keys={keys}
      pressed={tool.pressed?.(state)}
      disabled={tool.disabled?.(state)}
      onUse={() => tool.run(editor)}
    />
  );
}
