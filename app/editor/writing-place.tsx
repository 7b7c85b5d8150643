import { type ReactNode, useRef, useState } from 'react';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
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
}

/** The text itself, with its tools while somebody is in it. */
export function WritingPlace(props: WritingPlaceProps) {
  const { view, focused, sectionTitle, placeholder, reading } = props;
  const element = useRef<HTMLDivElement>(null);
  const controls = useRef<ToolControls | null>(null);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState('');
  const hooks = {
    openLink: () => controls.current?.openLink(),
    focusToolbar: () => controls.current?.focusToolbar(),
    say: setSaid,
    refuse: setRefusal,
  };
  const label = `${sectionTitle}, tekst`;
  const editor = useTextEditor(element, { view, label, placeholder, hooks });
  const tools = useWritingTools(focused && view.editable, element);
  return (
    <>
      {refusal ? (
        <Refusal
          message={refusal}
          onRead={() => {
            editor?.view.focus();
            setRefusal('');
          }}
        />
      ) : null}
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

function Refusal({ message, onRead }: { message: string; onRead(): void }) {
  const read = (
    <Button type="button" small onClick={onRead}>
      Begrepen
    </Button>
  );
  return (
    <Alert kind="error" title="Niet geplakt" className="refusal" actions={read}>
      {message}
    </Alert>
  );
}
