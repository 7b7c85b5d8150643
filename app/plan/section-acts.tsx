import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { DialogButton } from '~/ui/dialog-button';
import { TextAreaField } from '~/ui/text-area-field';
import { isOpenForWriting, type SectionAction } from '../../domain/plan/status';
import type { ActAnswer, SectionState } from './plan-data';
import type { SectionTextReport } from './section-text';
import { useAct } from './use-act';

export interface SectionActsProps {
  slug: string;
  titel: string;
  section: SectionState;
  /** How the text that this person typed here stands; undefined when it is not being edited. */
  saving?: SectionTextReport['saving'];
  /** The answer to a form that was sent without scripts. */
  refused: ActAnswer | null;
}

/** What a trekker may do with a section, at the end of its text: where the work ends. */
export function SectionActs({ slug, titel, section, saving, refused }: SectionActsProps) {
  const { answer: ours, busy, problem, onSubmit } = useAct(slug, saving);
  const answer = ours ?? refused;
  const box = useFocusAfter(ours);
  const form = { slug, sectionKey: section.key, busy, onSubmit, answer };
  const about = <span className="visually-hidden">: {titel}</span>;
  return (
    <div ref={box} className="plan-acts no-print" tabIndex={-1}>
      <AnswerMessage answer={answer} problem={problem} />
      <div className="plan-acts__buttons">
        {isOpenForWriting(section.status) ? (
          <>
            <ReasonButton
              key="niet-van-toepassing"
              {...form}
              act="niet-van-toepassing"
              label={<>Niet van toepassing{about}</>}
              title="Is dit onderdeel niet van toepassing?"
              field="Waarom is dit niet van toepassing op uw werkgroep?"
              explanation="Niemand kan er dan nog in schrijven. U kunt het later heropenen."
              confirm="Zet op niet van toepassing"
              quiet
            />
            <ActForm {...form} act="gereed">
              <Button variant={section.status === 'leeg' ? 'secondary' : 'primary'} busy={busy}>
                Markeer als gereed{about}
              </Button>
            </ActForm>
          </>
        ) : (
          // Keys, so that an open dialog with its text never becomes the other one.
          <ReasonButton
            key="heropenen"
            {...form}
            act="heropenen"
            label={<>Heropenen{about}</>}
            title="Wilt u dit onderdeel heropenen?"
            field="Waarom heropent u dit onderdeel?"
            explanation="Iedereen ziet deze reden bij het onderdeel. De laatste versie blijft bewaard."
            confirm="Heropen dit onderdeel"
          />
        )}
      </div>
    </div>
  );
}

/** After an act that worked its button is gone: the focus goes to what stands there now. */
function useFocusAfter(answer: ActAnswer | null) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer?.ok) box.current?.focus({ preventScroll: true });
  }, [answer]);
  return box;
}

function AnswerMessage({ answer, problem }: { answer: ActAnswer | null; problem: string }) {
  if (problem) return <Alert kind="warning">{problem}</Alert>;
  if (!answer || isAboutReason(answer)) return null;
  return <Alert kind={answer.ok ? 'ok' : 'error'}>{answer.message}</Alert>;
}

const isAboutReason = (answer: ActAnswer): boolean => !answer.ok && answer.field === 'reden';

interface FormProps {
  slug: string;
  sectionKey: string;
  act: SectionAction;
  busy: boolean;
  answer: ActAnswer | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

function ActForm(props: Omit<FormProps, 'busy' | 'answer'> & { children: ReactNode }) {
  const { slug, sectionKey, act, onSubmit, children } = props;
  return (
    <form method="post" action={`/werkgroepen/${slug}/plan#${sectionKey}`} onSubmit={onSubmit}>
      <input type="hidden" name="sectie" value={sectionKey} />
      <input type="hidden" name="actie" value={act} />
      {children}
    </form>
  );
}

interface ReasonButtonProps extends FormProps {
  label: ReactNode;
  title: string;
  field: string;
  explanation: string;
  confirm: string;
  quiet?: boolean;
}

function ReasonButton({
  label,
  title,
  field,
  explanation,
  confirm,
  quiet,
  ...form
}: ReasonButtonProps) {
  const { answer, act, sectionKey, busy } = form;
  const refused = answer && !answer.ok && answer.act === act ? answer : null;
  const isReason = refused !== null && isAboutReason(refused);
  return (
    <DialogButton
      label={label}
      variant={quiet ? 'quiet' : 'secondary'}
      small
      title={title}
      defaultOpen={isReason}
    >
      {(close) => (
        <ActForm {...form}>
          {refused && !isReason ? <Alert kind="error">{refused.message}</Alert> : null}
          <TextAreaField
            name="reden"
            id={`reden-${act}-${sectionKey}`}
            label={field}
            description={explanation}
            defaultValue={refused?.reason}
            error={isReason ? refused.message : undefined}
          />
          <div className="cluster">
            <Button variant="primary" busy={busy}>
              {confirm}
            </Button>
            {close ? (
              <Button type="button" variant="quiet" onClick={close}>
                Annuleren
              </Button>
            ) : null}
          </div>
        </ActForm>
      )}
    </DialogButton>
  );
}
