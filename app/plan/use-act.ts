import { useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { serverAnswers } from '~/ui/server-answers';
import type { ActAnswer } from './plan-data';
import type { SectionTextReport } from './section-text';

/** Set by scripts: answer here instead of sending the browser to a new page. */
export const IN_PLACE = 'ter-plaatse';

const NOT_SAVED =
  'Uw laatste tekst is nog niet opgeslagen. Wacht tot er weer verbinding is en probeer het dan opnieuw.';

const NO_CONNECTION =
  'Er is geen verbinding. Er is niets veranderd. Probeer het opnieuw als er weer verbinding is.';

/**
 * Sends the forms of one section without leaving the page; without scripts they are plain forms.
 * What this person typed a moment ago is put on disk first: it belongs in the version.
 * @param saving how the text of this section stands; undefined when it is not being edited
 */
export function useAct(
  slug: string,
  saving?: SectionTextReport['saving'],
): {
  answer: ActAnswer | null;
  busy: boolean;
  problem: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
} {
  const { submit, data, state } = useFetcher<ActAnswer>();
  const [held, setHeld] = useState<FormData | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const sending = useRef(false);
  useEffect(() => {
    if (state === 'idle') sending.current = false;
  }, [state]);
  useEffect(() => {
    if (!held || saving === 'bezig') return;
    setHeld(null);
    if (saving !== undefined && saving !== 'opgeslagen') {
      sending.current = false;
      setProblem(NOT_SAVED);
      return;
    }
    setAsking(true);
    void serverAnswers().then((answers) => {
      setAsking(false);
      if (answers) submit(held, { method: 'post', action: `/werkgroepen/${slug}/plan` });
      else {
        sending.current = false;
        setProblem(NO_CONNECTION);
      }
    });
  }, [held, saving, slug, submit]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setProblem('');
    const form = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    // The browser sends which button was pressed; a form that scripts send must say so itself.
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      form.set(submitter.name, submitter.value);
    }
    form.set('antwoord', IN_PLACE);
    setHeld(form);
  };
  const busy = held !== null || asking || state !== 'idle';
  return { answer: busy ? null : (data ?? null), busy, problem, onSubmit };
}
