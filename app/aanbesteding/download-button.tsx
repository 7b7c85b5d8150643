import { type MouseEvent, useState } from 'react';
import { Alert } from '~/ui/alert';
import { ButtonLink } from '~/ui/button-link';
import { Icon } from '~/ui/icon';
import { LiveRegion } from '~/ui/live-region';

type State = 'idle' | 'busy' | 'done' | 'failed';

const WORDS: Record<State, string> = {
  idle: '',
  busy: 'Het document wordt gemaakt.',
  done: 'Het document is gedownload.',
  failed: '',
};

/** A link to a file that takes a moment to make: with scripts it says so, and when it fails. */
export function DownloadButton({ href, label }: { href: string; label: string }) {
  const [state, setState] = useState<State>('idle');
  const download = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    setState((await saveFile(href)) ? 'done' : 'failed');
  };
  return (
    <div className="stack stack--tight">
      <ButtonLink
        to={href}
        reloadDocument
        variant="primary"
        aria-disabled={state === 'busy' || undefined}
        onClick={download}
      >
        {state === 'busy' ? (
          <span className="spinner" aria-hidden="true" />
        ) : (
          <Icon name="download" />
        )}
        {state === 'busy' ? 'Het document wordt gemaakt' : label}
      </ButtonLink>
      <LiveRegion message={WORDS[state]} />
      {state === 'failed' ? (
        <Alert kind="error">
          Het document kon niet worden gemaakt. Er is niets verloren. Probeer het over een minuut
          opnieuw.
        </Alert>
      ) : null}
    </div>
  );
}

/** @returns false when the server did not give the file */
async function saveFile(href: string): Promise<boolean> {
  try {
    const response = await fetch(href, { credentials: 'same-origin' });
    // The session has ended: the login page brings them back here.
    if (response.redirected) window.location.assign(response.url);
    if (!response.ok || response.redirected) return false;
    const disposition = response.headers.get('Content-Disposition') ?? '';
    const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'document.docx';
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken the file over by then.
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
