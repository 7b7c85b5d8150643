import { Card } from '~/ui/card';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Tag } from '~/ui/tag';
import { mailFailure } from './mail-failure';

/** A mail in the outbox, as loaders send it. */
export type MailRow = {
  id: number;
  to: string;
  subject: string;
  /** Empty when its link is dead. */
  body: string;
  createdAt: Date | string;
  sentAt: Date | string | null;
  error: string | null;
};

export type MailStatus = 'verstuurd' | 'vervallen' | 'mislukt' | 'wacht';

/** Sent counts first; a mail that was emptied will never go out. */
export function mailStatus({ sentAt, body, error }: MailRow): MailStatus {
  if (sentAt) return 'verstuurd';
  if (body === '') return 'vervallen';
  return error ? 'mislukt' : 'wacht';
}

const TAGS: Record<MailStatus, { tone: 'accent' | 'warm' | 'neutral'; text: string }> = {
  verstuurd: { tone: 'accent', text: 'verstuurd' },
  vervallen: { tone: 'neutral', text: 'vervallen' },
  mislukt: { tone: 'warm', text: 'niet gelukt' },
  wacht: { tone: 'warm', text: 'wacht' },
};

/** Every mail, newest first, with its text to copy while its link works. */
export function OutboxList({ mails }: { mails: readonly MailRow[] }) {
  if (mails.length === 0) {
    return (
      <Card>
        <EmptyState title="Er is nog geen mail">
          Nodig iemand uit met een e-mailadres. De mail staat daarna hier.
        </EmptyState>
      </Card>
    );
  }
  return (
    <ul className="plain-list stack">
      {mails.map((mail) => (
        <Card as="li" key={mail.id}>
          <Mail mail={mail} />
        </Card>
      ))}
    </ul>
  );
}

function Mail({ mail }: { mail: MailRow }) {
  const status = mailStatus(mail);
  return (
    <div className="stack stack--tight">
      <div className="split">
        <h2 className="mail__subject">{mail.subject}</h2>
        <Tag tone={TAGS[status].tone}>{TAGS[status].text}</Tag>
      </div>
      <p className="muted">
        Aan <span className="people-email">{mail.to}</span>, gemaakt op{' '}
        <DateTime value={mail.createdAt} />
        {mail.sentAt ? (
          <>
            , verstuurd op <DateTime value={mail.sentAt} />
          </>
        ) : null}
      </p>
      {status === 'mislukt' && mail.error ? <p>{mailFailure(mail.error)}</p> : null}
      {mail.body === '' ? (
        <p className="muted">De link in deze mail werkt niet meer. De tekst is gewist.</p>
      ) : (
        <>
          <details className="mail__text">
            <summary>
              Lees de mail<span className="visually-hidden"> aan {mail.to}</span>
            </summary>
            <p className="mail__body">{mail.body}</p>
          </details>
          <div>
            <CopyButton text={mail.body} label="Kopieer de mail" />
          </div>
        </>
      )}
    </div>
  );
}
