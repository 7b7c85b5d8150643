import { Form } from '@remix-run/react';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Joining } from '../../domain/people/joining';
import { type OfferInWords, offerExplanation, offerTitle } from './words';

export type JoinOfferProps = {
  offer: OfferInWords;
  joining: Joining;
  /** The address of who is logged in. */
  email: string;
  busy: boolean;
};

/** An invitation opened by somebody who is logged in: one button, or why there is none. */
export function JoinOffer({ offer, joining, email, busy }: JoinOfferProps) {
  const goOn = offer.werkgroep ? `/werkgroepen/${offer.werkgroep.slug}` : '/';
  return (
    <div className="stack">
      <h1>Wilt u meedoen?</h1>
      <p>
        U bent uitgenodigd als <strong>{offerTitle(offer)}</strong>. {offerExplanation(offer)}
      </p>
      <p className="muted">U bent ingelogd als {email}.</p>
      {joining.ok ? (
        <Form method="post" className="cluster">
          <input type="hidden" name="actie" value="toevoegen" />
          <Button variant="primary" busy={busy}>
            Voeg toe aan mijn account
          </Button>
        </Form>
      ) : (
        <NotNeeded joining={joining} goOn={goOn} />
      )}
    </div>
  );
}

function NotNeeded({ joining, goOn }: { joining: Joining & { ok: false }; goOn: string }) {
  if (joining.why === 'al-binnen') {
    return (
      <Alert
        kind="info"
        title={joining.role ? `U bent al ${joining.role}` : 'U zit al in het programmateam'}
        actions={<ButtonLink to={goOn}>Ga verder</ButtonLink>}
      >
        U hebt deze uitnodiging niet nodig. Er verandert niets.
      </Alert>
    );
  }
  return (
    <Alert kind="warning" title="Deze uitnodiging is voor een ander adres">
      <p>Bent u het wel? Log dan uit en open de link opnieuw. Of vraag een nieuwe uitnodiging.</p>
      <form method="post" action="/uitloggen">
        <Button>Uitloggen</Button>
      </form>
    </Alert>
  );
}
