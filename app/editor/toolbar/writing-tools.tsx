import type { Editor } from '@tiptap/core';
import { type MutableRefObject, useCallback, useEffect, useRef, useState } from 'react';
import { KeyHelp } from './key-help';
import { LinkPanel } from './link-panel';
import { Toolbar } from './toolbar';

/** What keys in the text can ask of the tools above it. */
export interface ToolControls {
  openLink(): void;
  focusToolbar(): void;
}

export interface WritingToolsProps {
  editor: Editor;
  /** The title of the section, for the name of the toolbar. */
  title: string;
  /** Filled while the tools are there. */
  controls: MutableRefObject<ToolControls | null>;
}

/** The toolbar of a section with its link panel and its help; fetched with the first focus. */
export function WritingTools({ editor, title, controls }: WritingToolsProps) {
  const [linkOpen, setLinkOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const focusTools = useRef<(() => void) | null>(null);
  useEffect(() => {
    controls.current = {
      openLink: () => setLinkOpen(true),
      focusToolbar: () => focusTools.current?.(),
    };
    return () => {
      controls.current = null;
    };
  }, [controls]);
  const closeLink = useCallback(() => {
    editor.view.focus();
    setLinkOpen(false);
  }, [editor]);
  return (
    <div className="section-tools">
      <Toolbar
        editor={editor}
        title={title}
        focusTools={focusTools}
        linkOpen={linkOpen}
        onLink={() => (linkOpen ? closeLink() : setLinkOpen(true))}
        onHelp={() => setHelpOpen(true)}
      />
      {linkOpen ? <LinkPanel editor={editor} onClose={closeLink} /> : null}
      <KeyHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
