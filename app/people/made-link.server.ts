/** Making a one-time link, and showing it to who made it: only that session can. */
import { randomUUID } from 'node:crypto';
import type { CurrentSession } from '~/auth/session.server';
import {
  findLink,
  insertLink,
  LINK_DAYS_VALID,
  linkLabel,
  type NewLink,
  withdrawPasswordLinks,
} from '../../db/queries/links';
import { addLogboekEntry, type LogboekEntry } from '../../db/queries/logboek';
import { findMailOfLink, insertMail } from '../../db/queries/outbox';
import { hashToken, tokenOfAttempt } from '../../db/token';
import type { LinkState } from '../../domain/people/link-state';
import { linkState } from '../../domain/people/link-state';
import type { AppContext } from '../context.server';
import type { MailText } from './mail-texts';

/** How long a page waits for the mail to go out; after that it says that it waits. */
const WAIT_FOR_MAIL_MS = 4000;
const ATTEMPT = /^[0-9a-f]{32}$/;

/** For a hidden field: two forms are two attempts, one form sent twice is one. */
export const newAttempt = (): string => randomUUID();

export interface LinkOrder {
  /** From the hidden field. */
  attempt: string;
  link: Omit<NewLink, 'tokenHash' | 'createdBy'>;
  /** Goes to this address; null: the maker passes the link on. */
  to: string | null;
  mail(carrier: { url: string; expiresAt: Date }): MailText;
  details: LogboekEntry['details'];
}

/** Rolls the transaction back; is always caught where it was started. */
class MadeBefore extends Error {}

/**
 * Makes a link, its mail and its entry in the logboek. The same form sent twice makes one.
 * @returns under which name `findMadeLink` shows it
 */
export async function makeLink(
  context: AppContext,
  session: CurrentSession,
  { attempt, link, to, mail, details }: LinkOrder,
): Promise<string> {
  const { database } = context;
  const createdBy = session.account.id;
  // The content counts too: going back and changing the form is another attempt.
  const name = hashToken(JSON.stringify([attempt, link])).slice(0, 32);
  const { token, tokenHash } = tokenOfAttempt(session.sessionId, name);
  const expiresAt = new Date(Date.now() + LINK_DAYS_VALID * 86_400_000);
  const text = mail({ url: linkUrl(context, link.kind, token), expiresAt });
  const entry: LogboekEntry = {
    actorId: createdBy,
    action: link.kind === 'wachtwoord' ? 'wachtwoord.link-gemaakt' : 'uitnodiging.gemaakt',
    subject: link.userId ?? linkLabel(tokenHash),
    result: 'gelukt',
    details: { ...details, link: linkLabel(tokenHash) },
  };
  const mails = to ? [insertMail(database, { tokenHash, to, ...text })] : [];
  const older = link.userId ? [withdrawPasswordLinks(database, link.userId, tokenHash)] : [];
  try {
    await database.atomically(
      [
        insertLink(database, { ...link, tokenHash, createdBy }),
        ...mails,
        ...older,
        addLogboekEntry(database, entry),
      ],
      ([inserted]) => {
        if ((inserted as unknown[]).length === 0) throw new MadeBefore();
      },
    );
    if (to) await sendSoon(context);
  } catch (error) {
    if (!(error instanceof MadeBefore)) throw error;
  }
  return name;
}

/** Gives the mail server a moment, so that the next page can say what became of the mail. */
export async function sendSoon({ mailer }: AppContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_FOR_MAIL_MS);
  });
  await Promise.race([mailer.deliver(), patience]);
  clearTimeout(timer);
}

function linkUrl({ publicUrl }: AppContext, kind: NewLink['kind'], token: string): string {
  return `${publicUrl}/${kind === 'wachtwoord' ? 'wachtwoord' : 'uitnodiging'}/${token}`;
}

/** A link that was just made, as its maker sees it. */
export interface MadeLink {
  /** Null when it can no longer be used. */
  url: string | null;
  state: LinkState;
  expiresAt: Date;
  mail: { to: string; status: 'verstuurd' | 'mislukt' | 'wacht' } | null;
}

/** The link that this session made under this name; null for any other. */
export async function findMadeLink(
  context: AppContext,
  { sessionId, account }: CurrentSession,
  name: string | null,
): Promise<MadeLink | null> {
  if (!name || !ATTEMPT.test(name)) return null;
  const { token, tokenHash } = tokenOfAttempt(sessionId, name);
  const link = await findLink(context.database, tokenHash);
  if (!link || link.kind === 'eerste-account' || link.createdBy !== account.id) return null;
  const state = linkState(link, new Date());
  const mail = await findMailOfLink(context.database, link.id);
  return {
    url: state === 'open' ? linkUrl(context, link.kind, token) : null,
    state,
    expiresAt: link.expiresAt,
    mail: mail && { to: mail.to, status: mailStatus(mail) },
  };
}

function mailStatus({ sentAt, error }: { sentAt: Date | null; error: string | null }) {
  if (sentAt) return 'verstuurd';
  return error ? 'mislukt' : 'wacht';
}
