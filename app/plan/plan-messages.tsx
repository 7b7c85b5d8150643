import { Alert } from '~/ui/alert';
import { TextLink } from '~/ui/text-link';
import type { ActAnswer } from './plan-data';

/** Whether an answer belongs with a section itself, and not with a proposal for it. */
export function isAbout(answer: ActAnswer | null, key: string): boolean {
  return answer?.sectionKey === key && (answer.ok || answer.proposal === null);
}

export interface PlanMessagesProps {
  slug: string;
  keys: readonly string[];
  signedOut: boolean;
  /** The answer to a form that was sent without scripts. */
  refused: ActAnswer | null;
}

/** What concerns the whole plan, above its first section. */
export function PlanMessages({ slug, keys, signedOut, refused }: PlanMessagesProps) {
  const back = encodeURIComponent(`/werkgroepen/${slug}/plan`);
  return (
    <>
      {signedOut ? (
        <Alert kind="warning" className="plan-message">
          U bent niet meer ingelogd. Wat al was opgeslagen, is er nog.{' '}
          <TextLink to={`/inloggen?naar=${back}`} reloadDocument>
            Log opnieuw in
          </TextLink>
        </Alert>
      ) : null}
      {refused && !keys.some((key) => isAbout(refused, key)) ? (
        <Alert kind="error" className="plan-message">
          {refused.message}
        </Alert>
      ) : null}
    </>
  );
}
