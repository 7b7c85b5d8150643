import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { Icon } from '~/ui/icon';
import { type Roving, useRoving } from './roving';
import { EditorTool, PlainTool } from './tool-button';
import { ToolMenu } from './tool-menu';
import { type ToolState, useToolState } from './tool-state';
import {
  HISTORY_TOOLS,
  headingChoices,
  insertTable,
  LIST_TOOLS,
  MARK_TOOLS,
  QUOTE_TOOL,
  type Tool,
  tableChoices,
  textKind,
} from './tools';

export interface ToolbarProps {
  editor: Editor;
  /** The title of the section, for the name of the toolbar. */
  title: string;
  /** Set to a function that puts the focus on the toolbar. */
  focusTools: RefObject<(() => void) | null> & { current: (() => void) | null };
  linkOpen: boolean;
  onLink(): void;
  onHelp(): void;
}

/** The formats of one section. There only while that section has the focus. */
export function Toolbar(props: ToolbarProps) {
  const { editor, title, focusTools, linkOpen, onLink, onHelp } = props;
  const state = useToolState(editor);
  const roving = useRoving('heading');
  useEffect(() => {
    focusTools.current = roving.focus;
  });
  const toText = () => editor.view.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') toText();
    else roving.onKeyDown(event);
  };
  const group = (tools: readonly Tool[]) => ({ tools, editor, state, roving });
  return (
    <div
      ref={roving.container}
      role="toolbar"
      aria-label={`Opmaak van ${title}`}
      className="toolbar"
      onKeyDown={onKeyDown}
    >
      <HeadingMenu editor={editor} state={state} roving={roving} onDone={toText} />
      <ToolGroup {...group(MARK_TOOLS)} />
      <ToolGroup {...group(LIST_TOOLS)} />
      <div className="toolbar__group">
        <TableTool editor={editor} state={state} roving={roving} onDone={toText} />
        <PlainTool
          item={roving.item('link')}
          label="Koppeling"
          icon="link"
          keys="Mod+K"
          pressed={state.link}
          expanded={linkOpen}
          onUse={onLink}
        />
        <EditorTool tool={QUOTE_TOOL} editor={editor} state={state} item={roving.item('quote')} />
      </div>
      <ToolGroup {...group(HISTORY_TOOLS)} />
      <div className="toolbar__group">
        <PlainTool
          item={roving.item('help')}
          label="Toetsen en hulp"
          popup="dialog"
          onUse={onHelp}
        />
      </div>
    </div>
  );
}

interface ToolPartProps {
  editor: Editor;
  state: ToolState;
  roving: Roving;
}

function ToolGroup({ tools, editor, state, roving }: ToolPartProps & { tools: readonly Tool[] }) {
  return (
    <div className="toolbar__group">
      {tools.map((tool) => (
        <EditorTool
          key={tool.id}
          tool={tool}
          editor={editor}
          state={state}
          item={roving.item(tool.id)}
        />
      ))}
    </div>
  );
}

type MenuToolProps = ToolPartProps & { onDone(): void };

function HeadingMenu({ editor, state, roving, onDone }: MenuToolProps) {
  const kind = textKind(state);
  return (
    <ToolMenu
      item={roving.item('heading')}
      label={`Kop of tekst: nu ${kind}`}
      choices={() => headingChoices(editor, state)}
      onDone={onDone}
    >
      <span className="tool-menu__word">{kind}</span>
    </ToolMenu>
  );
}

/** Outside a table it makes one; inside it opens what can be done with the table. */
function TableTool({ editor, state, roving, onDone }: MenuToolProps) {
  const item = roving.item('table');
  const insert = () => {
    insertTable(editor);
    onDone();
  };
  if (!state.table) {
    return <PlainTool item={item} label="Tabel invoegen" icon="table" onUse={insert} />;
  }
  return (
    <ToolMenu
      item={item}
      label="Tabel"
      pressed
      choices={() => tableChoices(editor)}
      onDone={onDone}
    >
      <Icon name="table" />
    </ToolMenu>
  );
}
