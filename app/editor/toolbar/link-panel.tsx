import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/text-field';
import { isAllowedLink } from '../../../domain/plan/links';
import { readLinkAddress } from './link-address';

export interface LinkPanelProps {
  editor: Editor;
  /** Closes the panel; the focus goes back to the text. */
  onClose(): void;
}

/** Makes, changes or removes the link at the caret, in place. */
export function LinkPanel({ editor, onClose }: LinkPanelProps) {
  const [{ href, needsText }] = useState(() => linkAtCaret(editor));
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const address = readLinkAddress(String(fields.get('adres') ?? ''));
    if (!address.ok) {
      setError(address.message);
      form.current?.querySelector('input')?.focus();
      return;
    }
    applyLink(editor, address.href, String(fields.get('tekst') ?? '').trim());
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };
  return (
    <form
      ref={form}
      className="link-panel"
      aria-label={href ? 'Koppeling wijzigen' : 'Koppeling maken'}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField
        id={`${id}-adres`}
        name="adres"
        label="Adres van de koppeling"
        type="url"
        autoComplete="off"
        defaultValue={href}
        error={error}
      />
      {needsText ? (
        <TextField id={`${id}-tekst`} name="tekst" label="Tekst die mensen zien" optional />
      ) : null}
      <div className="cluster">
        <Button variant="primary" small>
          {href ? 'Wijzigen' : 'Koppeling maken'}
        </Button>
        {href ? (
          <Button type="button" small onClick={remove}>
            Koppeling weghalen
          </Button>
        ) : null}
        <Button type="button" variant="quiet" small onClick={onClose}>
          Annuleren
        </Button>
        {isAllowedLink(href) ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            Openen in een nieuw venster
          </a>
        ) : null}
      </div>
    </form>
  );
}

function linkAtCaret(editor: Editor): { href: string; needsText: boolean } {
  const found: unknown = editor.getAttributes('link').href;
  const href = typeof found === 'string' ? found : '';
  return { href, needsText: !href && editor.state.selection.empty };
}

function applyLink(editor: Editor, href: string, text: string): void {
  const isNew = !editor.isActive('link') && editor.state.selection.empty;
  if (!isNew) {
    editor.chain().extendMarkRange('link').setMark('link', { href }).run();
    editor.commands.setTextSelection(editor.state.selection.to);
    return;
  }
  const marks = [{ type: 'link', attrs: { href } }];
  editor.commands.insertContent({ type: 'text', text: text || href, marks });
}
