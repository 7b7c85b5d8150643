import { type ReactNode, useRef, useState } from 'react';
import { LiveRegion } from '~/ui/live-region';
import type { SessionView } from './connection/session-view';
import { useTextEditor } from './text/use-text-editor';
import type { ToolControls } from './toolbar/writing-tools';
import { prepareToWrite, useWritingTools } from './use-writing-tools';

export interface WritingPlaceProps {
  view: SessionView;
  focused: boolean;
  sectionTitle: string;
  placeholder: string;
  /** Shown until the text has arrived. */
  reading: ReactNode;
  /** Something was not pasted, and why. */
  onRefusal(message: string): void;
}

/** The text itself, with its tools while somebody is in it. */
export function WritingPlace(props: WritingPlaceProps) {
  const { view, focused, sectionTitle, placeholder, reading, onRefusal } = props;
  const element = useRef<HTMLDivElement>(null);
  const controls = useRef<ToolControls | null>(null);
  const [said, setSaid] = useState('');
  const hooks = {
    openLink: () => controls.current?.openLink(),
    focusToolbar: () => controls.current?.focusToolbar(),
    say: setSaid,
    refuse: onRefusal,
  };
  const label = `${sectionTitle}, tekst`;
  const editor = useTextEditor(element, { view, label, placeholder, hooks });
  const tools = useWritingTools(focused && view.editable, element);
  return (
    <>
      {editor && tools ? (
        <tools.WritingTools editor={editor} title={sectionTitle} controls={controls} />
      ) : null}
      {view.text ? (
        <div
          ref={element}
          className="section-editor__text"
          onPointerEnter={view.editable ? prepareToWrite : undefined}
        />
      ) : (
        reading
      )}
      <LiveRegion message={said} />
    </>
  );
}
