import { ButtonLink } from '~/ui/button-link';

/** Why a link cannot be used. */
export type DeadLinkReason = 'onbekend' | 'gebruikt' | 'ingetrokken' | 'verlopen';

const EXPLANATIONS: Record<DeadLinkReason, { title: string; text: string }> = {
  onbekend: {
    title: 'Deze link klopt niet',
    text: 'Misschien is de link niet helemaal overgenomen. Open de link nog eens vanuit de mail.',
  },
  gebruikt: {
    title: 'Deze link is al gebruikt',
    text: 'Een link werkt maar één keer. Hebt u hem zelf gebruikt? Dan kunt u nu inloggen.',
  },
  ingetrokken: {
    title: 'Deze link is ingetrokken',
    text: 'Wie de link maakte, heeft hem weer ingetrokken. Of er is een nieuwere link voor u.',
  },
  verlopen: {
    title: 'Deze link is verlopen',
    text: 'Een link werkt zeven dagen. Die zijn voorbij.',
  },
};

export type DeadLinkProps = {
  why: DeadLinkReason;
  /** The address to ask for help. */
  contact: string | null;
};

/** Says what happened to a link and whom to ask for another. */
export function DeadLink({ why, contact }: DeadLinkProps) {
  const { title, text } = EXPLANATIONS[why];
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        Hebt u een nieuwe link nodig? Vraag die aan wie u de link gaf, of aan het programmateam
        {contact ? (
          <>
            {' '}
            via{' '}
            <a className="utrecht-link utrecht-link--html-a" href={`mailto:${contact}`}>
              {contact}
            </a>
          </>
        ) : null}
        .
      </p>
      <p>
        <ButtonLink to="/inloggen" variant={why === 'gebruikt' ? 'primary' : 'secondary'}>
          Naar inloggen
        </ButtonLink>
      </p>
    </div>
  );
}
