/** The page behind a password link: choosing a new password, once. */
import { readFormData } from '~/auth/read-form.server';
import { beginSession, type Visit } from '~/auth/session.server';
import { hashPassword, newPassword, PASSWORD_MIN } from '../../db/password';
import { changePasswordWithLink } from '../../db/queries/change-password';
import { findLink, type Link } from '../../db/queries/links';
import { emptyDeadMail } from '../../db/queries/outbox';
import { type Account, findAccount } from '../../db/queries/people';
import { hashToken } from '../../db/token';
import { linkState } from '../../domain/people/link-state';
import type { AppContext } from '../context.server';
import type { DeadLinkReason } from './dead-link';
import { contactOf, DEAD_STATUS } from './invitation.server';

export type PasswordView =
  | { kind: 'dood'; why: DeadLinkReason; contact: string | null }
  | { kind: 'open'; email: string; passwordMin: number };

type Found = { ok: true; link: Link; account: Account } | { ok: false; why: DeadLinkReason };

async function findPasswordLink({ database }: AppContext, token: string): Promise<Found> {
  const link = await findLink(database, hashToken(token));
  if (link?.kind !== 'wachtwoord' || !link.userId) return { ok: false, why: 'onbekend' };
  const state = linkState(link, new Date());
  if (state !== 'open') return { ok: false, why: state };
  const account = await findAccount(database, link.userId);
  return account ? { ok: true, link, account } : { ok: false, why: 'ingetrokken' };
}

/** Looks at a link without using it. @returns the view and its status: 200, 404 or 410 */
export async function viewPasswordLink(context: AppContext, token: string) {
  const found = await findPasswordLink(context, token);
  const view: PasswordView = found.ok
    ? { kind: 'open', email: found.account.email, passwordMin: PASSWORD_MIN }
    : { kind: 'dood', why: found.why, contact: contactOf(context) };
  return { view, status: found.ok ? 200 : DEAD_STATUS[found.why] };
}

export type PasswordChosen =
  | { ok: true; headers: Record<string, string> }
  /** No error: the link can no longer be used, look again. */
  | { ok: false; error?: string };

/** Replaces the password; every session ends, and this browser gets a new one. */
export async function choosePassword(visit: Visit, token: string): Promise<PasswordChosen> {
  const { context } = visit;
  const found = await findPasswordLink(context, token);
  if (!found.ok) return { ok: false };
  const fields = await readFormData(visit.request);
  const read = newPassword.safeParse(fields.get('wachtwoord') ?? '');
  if (!read.success) return { ok: false, error: read.error.issues[0]?.message };
  const { database } = context;
  const userId = found.account.id;
  const passwordHash = await hashPassword(read.data);
  const changed = await changePasswordWithLink(database, {
    link: found.link,
    userId,
    passwordHash,
  });
  if (!changed) return { ok: false };
  await emptyDeadMail(database, new Date());
  context.collaboration.publish({ kind: 'rights', userId });
  return { ok: true, headers: await beginSession(visit, userId) };
}
