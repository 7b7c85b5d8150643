import { useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { LiveRegion } from './live-region';
import { useHydrated } from './use-hydrated';

export type CopyButtonProps = { text: string; label: string };

/** Copies a text, such as an invitation link, and says so. Absent where scripts do not run. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const hydrated = useHydrated();
  const [result, setResult] = useState<'copied' | 'failed' | undefined>();
  if (!hydrated) return null;
  const copy = async () => setResult((await copyText(text)) ? 'copied' : 'failed');
  const failure = 'Kopiëren lukt niet. Selecteer de tekst en kopieer die zelf.';
  return (
    <span className="copy-button">
      <Button type="button" small onClick={copy}>
        <Icon name={result === 'copied' ? 'check' : 'copy'} />
        {result === 'copied' ? 'Gekopieerd' : label}
      </Button>
      {result === 'failed' ? <span className="copy-button__failed">{failure}</span> : null}
      <LiveRegion message={result === 'copied' ? 'Gekopieerd' : result ? failure : ''} />
    </span>
  );
}

/** The modern way works on https and localhost only; an office network may serve plain http. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'visually-hidden';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
