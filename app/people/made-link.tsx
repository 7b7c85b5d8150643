import { Alert } from '~/ui/alert';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { TextField } from '~/ui/text-field';
import { TextLink } from '~/ui/text-link';

/** A link that was just made, as loaders send it. */
export type MadeLinkView = {
  url: string | null;
  expiresAt: Date | string;
  mail: { to: string; status: 'verstuurd' | 'mislukt' | 'wacht' } | null;
};

export type MadeLinkProps = {
  link: MadeLinkView;
  /** For instance “De uitnodiging is klaar”. */
  title: string;
  /** The programmateam can look in the outbox. */
  seesOutbox: boolean;
};

/** Shows a link to copy, and what became of the mail with it. */
export function MadeLink({ link, title, seesOutbox }: MadeLinkProps) {
  if (!link.url) return <Alert kind="info">Deze link is inmiddels gebruikt of ingetrokken.</Alert>;
  return (
    <Alert kind={link.mail?.status === 'mislukt' ? 'warning' : 'ok'} title={title}>
      <div className="made-link">
        <p>
          <MailStatus mail={link.mail} seesOutbox={seesOutbox} />
        </p>
        <TextField
          name="link"
          id="gemaakte-link"
          label="De link"
          defaultValue={link.url}
          readOnly
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={link.url} label="Kopieer de link" />
        <p className="muted">
          De link werkt één keer, tot <DateTime value={link.expiresAt} />. Geef hem alleen aan wie
          hem mag gebruiken.
        </p>
      </div>
    </Alert>
  );
}

function MailStatus({
  mail,
  seesOutbox,
}: Pick<MadeLinkProps, 'seesOutbox'> & Pick<MadeLinkView, 'mail'>) {
  if (!mail) return 'Kopieer de link en stuur die zelf.';
  if (mail.status === 'verstuurd') return `De mail is verstuurd aan ${mail.to}.`;
  const outbox = seesOutbox ? (
    <>
      {' '}
      De mail wacht in het <TextLink to="/postvak-uit">postvak uit</TextLink>.
    </>
  ) : null;
  return (
    <>
      De mail aan {mail.to} is {mail.status === 'mislukt' ? 'niet gelukt' : 'nog niet verstuurd'}.
      {outbox} Kopieer de link en stuur die zelf.
    </>
  );
}
