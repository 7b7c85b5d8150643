import { useId, useMemo, useState } from 'react';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { Icon } from '~/ui/icon';
import { documentToHtml } from '../../../domain/plan/html';
import { documentToText } from '../../../domain/plan/text';
import type { KeptText } from './kept-text';
import { keptTitle } from './kept-words';
import { sendProposal } from './send-proposal';

export interface KeptTextPanelProps {
  slug: string;
  sectionKey: string;
  kept: KeptText;
  /** The text was handed on, or its writer does not want it any more. */
  onGone(how: 'verstuurd' | 'verwijderd'): void;
}

/** Text that the server refused, beside the section: to read, hand on, copy or throw away. */
export function KeptTextPanel({ slug, sectionKey, kept, onGone }: KeptTextPanelProps) {
  const { content, reason, at } = kept;
  const html = useMemo(() => documentToHtml(content), [content]);
  const heading = useId();
  return (
    <section className="kept-text" aria-labelledby={heading}>
      <div className="kept-text__head" role="alert">
        <Icon name="warning" />
        <h3 id={heading}>{keptTitle(reason)}</h3>
      </div>
      <p className="muted small">
        Zo stond het onderdeel bij u op <DateTime value={at} />. Alleen u ziet dit, in deze browser.
      </p>
      <div className="kept-text__text">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: documentToHtml escapes everything */}
        <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <KeptTextActions slug={slug} sectionKey={sectionKey} kept={kept} onGone={onGone} />
    </section>
  );
}

function KeptTextActions({ slug, sectionKey, kept, onGone }: KeptTextPanelProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'sure?'>('idle');
  const [problem, setProblem] = useState('');
  const send = async () => {
    setState('busy');
    setProblem('');
    const result = await sendProposal(slug, sectionKey, kept.content);
    setState('idle');
    if (result.ok) onGone('verstuurd');
    else setProblem(result.message);
  };
  if (state === 'sure?') {
    return <SureToRemove onYes={() => onGone('verwijderd')} onNo={() => setState('idle')} />;
  }
  return (
    <>
      {problem ? <Alert kind="error">{problem}</Alert> : null}
      <div className="cluster">
        <Button type="button" variant="primary" busy={state === 'busy'} onClick={send}>
          Stuur als voorstel aan de trekker
        </Button>
        <CopyButton text={documentToText(kept.content)} label="Kopieer" />
        <Button type="button" variant="quiet" small onClick={() => setState('sure?')}>
          Verwijder mijn bewaarde tekst
        </Button>
      </div>
    </>
  );
}

function SureToRemove({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  return (
    <div className="cluster">
      <p role="alert">Weet u het zeker? De tekst is daarna weg.</p>
      <Button type="button" variant="danger" small autoFocus onClick={onYes}>
        Ja, verwijder de tekst
      </Button>
      <Button type="button" small onClick={onNo}>
        Nee, bewaar de tekst
      </Button>
    </div>
  );
}
