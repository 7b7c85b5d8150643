import { TextLink } from '~/ui/text-link';
import type { WerkgroepRole } from '../../domain/access/can';

export type AccountFactsProps = {
  name: string;
  email: string;
  organisation: string;
  groupName: string;
  marktpartij: boolean;
  programmateam: boolean;
  roles: readonly { nummer: number; naam: string; slug: string; role: WerkgroepRole }[];
  /** The address of the programmateam. */
  contact: string | null;
};

/** Everything that is stored about a person, shown to that person. */
export function AccountFacts(props: AccountFactsProps) {
  const { roles, programmateam, contact } = props;
  return (
    <div className="stack">
      <dl className="facts">
        <dt>Naam</dt>
        <dd>{props.name}</dd>
        <dt>E-mailadres</dt>
        <dd className="people-email">{props.email}</dd>
        <dt>Organisatie</dt>
        <dd>{props.organisation}</dd>
        <dt>Groep</dt>
        <dd>{props.groupName}</dd>
        <dt>Marktpartij</dt>
        <dd>{props.marktpartij ? 'ja' : 'nee'}</dd>
        <dt>U doet mee als</dt>
        <dd>
          {programmateam || roles.length > 0 ? (
            <ul className="plain-list">
              {programmateam ? <li>lid van het programmateam</li> : null}
              {roles.map(({ nummer, naam, slug, role }) => (
                <li key={nummer}>
                  {role} van{' '}
                  <TextLink to={`/werkgroepen/${slug}`}>
                    {nummer}. {naam}
                  </TextLink>
                </li>
              ))}
            </ul>
          ) : (
            'meelezer in alle werkgroepen'
          )}
        </dd>
      </dl>
      <p className="muted">
        Wij bewaren ook wat u in de plannen schrijft, met uw naam en organisatie. Het logboek houdt
        bij wat u deed en wanneer. Lees meer op de pagina <TextLink to="/privacy">Privacy</TextLink>
        .
      </p>
      <p className="muted">
        Klopt er iets niet? Vraag het programmateam om het te wijzigen
        {contact ? (
          <>
            :{' '}
            <a className="utrecht-link utrecht-link--html-a" href={`mailto:${contact}`}>
              {contact}
            </a>
          </>
        ) : null}
        .
      </p>
    </div>
  );
}
