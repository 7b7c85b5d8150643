/** The page behind an invitation link: a new account, or more rights for one there is. */

import { logIn } from '~/auth/log-in.server';
import { readFormData } from '~/auth/read-form.server';
import { beginSession, findSession, type Visit } from '~/auth/session.server';
import { hashPassword, newPassword, PASSWORD_MIN } from '../../db/password';
import { findAccountByEmail, listOrganisations } from '../../db/queries/accounts';
import { createAccount } from '../../db/queries/create-account';
import { joinWithLink } from '../../db/queries/join-with-link';
import { findLink, type Link } from '../../db/queries/links';
import { emptyDeadMail } from '../../db/queries/outbox';
import type { Account } from '../../db/queries/people';
import { hashToken } from '../../db/token';
import { type Joining, judgeJoining } from '../../domain/people/joining';
import { linkState } from '../../domain/people/link-state';
import { emailField, fieldErrors, profileFields } from '../../domain/people/person-fields';
import type { AppContext } from '../context.server';
import type { DeadLinkReason } from './dead-link';
import type { OfferInWords } from './words';

/** What the page shows. */
export type InvitationView =
  | { kind: 'dood'; why: DeadLinkReason; contact: string | null }
  | ({ kind: 'nieuw'; email: string | null; passwordMin: number } & Choices)
  | { kind: 'heeft-account'; offer: OfferInWords; email: string }
  | { kind: 'ingelogd'; offer: OfferInWords; email: string; joining: Joining };

interface Choices {
  offer: OfferInWords;
  groups: AppContext['programme']['stakeholdergroepen']['groepen'];
  organisations: string[];
}

/** The status of a page about a link that cannot be used. */
export const DEAD_STATUS = {
  onbekend: 404,
  gebruikt: 410,
  ingetrokken: 410,
  verlopen: 410,
} as const;

/** Status 404 for a link that never was, 410 for one that is over, else 200. */
export const statusOf = (view: InvitationView): number =>
  view.kind === 'dood' ? DEAD_STATUS[view.why] : 200;

/** Looks at a link without using it: mail programs open links too. */
export async function viewInvitation(visit: Visit, token: string): Promise<InvitationView> {
  const { context } = visit;
  const found = await findInvitation(context, token);
  if (!found.ok) return found.view;
  const { link } = found;
  const offer = offerInWords(context, link);
  const session = await findSession(visit);
  if (session) {
    const { account } = session;
    return { kind: 'ingelogd', offer, email: account.email, joining: judgeJoining(link, account) };
  }
  const owner = link.email ? await findAccountByEmail(context.database, link.email) : null;
  if (owner && !owner.closedAt) return { kind: 'heeft-account', offer, email: owner.email };
  return {
    kind: 'nieuw',
    offer,
    email: link.email,
    passwordMin: PASSWORD_MIN,
    groups: context.programme.stakeholdergroepen.groepen,
    organisations: await listOrganisations(context.database),
  };
}

type Found = { ok: true; link: Link } | { ok: false; view: InvitationView & { kind: 'dood' } };

async function findInvitation(context: AppContext, token: string): Promise<Found> {
  const link = await findLink(context.database, hashToken(token));
  const state = !link || link.kind === 'wachtwoord' ? 'onbekend' : linkState(link, new Date());
  if (link && state === 'open') return { ok: true, link };
  const why = state === 'open' ? 'onbekend' : state;
  return { ok: false, view: { kind: 'dood', why, contact: contactOf(context) } };
}

/** Where to ask for help. */
export const contactOf = ({ programme }: AppContext): string | null =>
  programme.programma.postbus ?? null;

function offerInWords({ programme }: AppContext, link: Link): OfferInWords {
  const werkgroep = programme.werkgroepen.find(({ nummer }) => nummer === link.werkgroep);
  return {
    programmateam: link.programmateam,
    werkgroep: werkgroep ? { naam: werkgroep.naam, slug: werkgroep.slug } : null,
    role: link.role,
  };
}

export type Accepted =
  | { kind: 'klaar'; to: string; headers: Record<string, string> }
  | { kind: 'fouten'; errors: Record<string, string>; emailTaken: boolean }
  | { kind: 'opnieuw-kijken' };

/** Uses an invitation, once: for who is logged in if the form says so, else for a new account. */
export async function acceptInvitation(visit: Visit, token: string): Promise<Accepted> {
  const fields = await readFormData(visit.request);
  if (fields.get('actie') === 'toevoegen') return addToAccount(visit, token);
  return makeAccount(visit, token, fields);
}

async function addToAccount(visit: Visit, token: string): Promise<Accepted> {
  const { context } = visit;
  const session = await findSession(visit);
  const found = await findInvitation(context, token);
  if (!session || !found.ok) return { kind: 'opnieuw-kijken' };
  const { account } = session;
  if (!judgeJoining(found.link, account).ok) return { kind: 'opnieuw-kijken' };
  const joined = await joinWithLink(context.database, account, found.link);
  if (!joined) return { kind: 'opnieuw-kijken' };
  return welcome(context, found.link, account, {});
}

async function makeAccount(visit: Visit, token: string, fields: FormData): Promise<Accepted> {
  const { context } = visit;
  const found = await findInvitation(context, token);
  if (!found.ok) return sentTwice(visit, fields);
  const { link } = found;
  const form = profileFields(context.programme).extend({
    email: emailField,
    wachtwoord: newPassword,
  });
  const typed = { ...Object.fromEntries(fields), ...(link.email ? { email: link.email } : {}) };
  const read = form.safeParse(typed);
  if (!read.success) return { kind: 'fouten', errors: fieldErrors(read.error), emailTaken: false };
  const { email, wachtwoord, ...profile } = read.data;
  const made = await createAccount(context.database, {
    email,
    profile,
    passwordHash: await hashPassword(wachtwoord),
    programmateam: link.programmateam,
    link,
  });
  if (made.ok) {
    return welcome(context, link, { id: made.userId }, await beginSession(visit, made.userId));
  }
  return made.why === 'link-op' ? sentTwice(visit, fields) : addressTaken(context, email);
}

/**
 * A form that was sent twice finds its link used. Who can log in with what was typed has just made
 * that account, and goes on as if nothing had happened.
 */
async function sentTwice(visit: Visit, fields: FormData): Promise<Accepted> {
  const result = await logIn(visit, fields);
  return result.ok
    ? { kind: 'klaar', to: '/', headers: result.headers }
    : { kind: 'opnieuw-kijken' };
}

async function addressTaken({ database }: AppContext, email: string): Promise<Accepted> {
  const closed = (await findAccountByEmail(database, email))?.closedAt != null;
  const message = closed
    ? 'Het account met dit adres is gesloten. Vraag het programmateam om het weer te openen.'
    : 'Er is al een account met dit adres. Log eerst in en open daarna deze link.';
  return { kind: 'fouten', errors: { email: message }, emailTaken: !closed };
}

async function welcome(
  context: AppContext,
  link: Link,
  { id }: Pick<Account, 'id'>,
  headers: Record<string, string>,
): Promise<Accepted> {
  await emptyDeadMail(context.database, new Date());
  context.collaboration.publish({ kind: 'rights', userId: id });
  const { werkgroep } = offerInWords(context, link);
  return { kind: 'klaar', to: werkgroep ? `/werkgroepen/${werkgroep.slug}` : '/', headers };
}
