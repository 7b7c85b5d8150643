/** What people can do with their own account: a new password, ending sessions. */
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { giveAttemptsBack, takeAttempt, waitMessage } from '~/auth/rate-limit.server';
import { type CurrentSession, forgetCookie, problem } from '~/auth/session.server';
import { hashPassword, newPassword, passwordFits } from '../../db/password';
import { changeOwnPassword } from '../../db/queries/change-password';
import { addLogboekEntry } from '../../db/queries/logboek';
import { emptyDeadMail } from '../../db/queries/outbox';
import { findCredentials } from '../../db/queries/people';
import { deleteSession, deleteSessions, listSessions } from '../../db/queries/sessions';
import { hashToken } from '../../db/token';
import type { AppContext } from '../context.server';

interface Act {
  context: AppContext;
  session: CurrentSession;
  fields: FormData;
}

export type AccountActed =
  | Response
  | { status: 400 | 429; errors: Record<string, string>; retryAfter?: number };

/** How a page names a session. Its id is the key to it and never goes into a page. */
const nameOfSession = (sessionId: string): string => hashToken(sessionId).slice(0, 16);

/** A person's sessions for the page: newest first, this one marked. */
export async function viewSessions(
  { database }: AppContext,
  { sessionId, account }: CurrentSession,
) {
  const sessions = await listSessions(database, account.id);
  return sessions.map(({ id, device, createdAt }) => ({
    name: nameOfSession(id),
    device,
    createdAt,
    current: id === sessionId,
  }));
}

/** Carries out the act that a form of the page asks for. */
export async function actOnAccount(act: Act): Promise<AccountActed> {
  switch (act.fields.get('actie')) {
    case 'wachtwoord':
      return changePassword(act);
    case 'sessie-beeindigen':
      return endOne(act);
    case 'andere-beeindigen':
      return endOthers(act);
    default:
      throw problem(400, 'Onbekende actie', 'Deze actie bestaat niet.');
  }
}

const passwordForm = z.object({
  huidig: z.string().max(1000).min(1, 'Vul uw wachtwoord van nu in.'),
  nieuw: newPassword,
});

async function changePassword({ context, session, fields }: Act): Promise<AccountActed> {
  const read = passwordForm.safeParse(Object.fromEntries(fields));
  if (!read.success) {
    const errors = z.flattenError(read.error).fieldErrors;
    return { status: 400, errors: firstOf(errors) };
  }
  const { huidig, nieuw } = read.data;
  const { email, id: userId } = session.account;
  // Who finds a browser that is logged in may not guess the password there either.
  const retryAfter = await takeAttempt(email, context.clientAddress);
  if (retryAfter > 0) {
    return { status: 429, errors: { huidig: waitMessage(retryAfter) }, retryAfter };
  }
  const { database } = context;
  const credentials = await findCredentials(database, email);
  if (!(await passwordFits(credentials?.passwordHash ?? null, huidig))) {
    return { status: 400, errors: { huidig: 'Dit is niet uw wachtwoord van nu.' } };
  }
  await giveAttemptsBack(email, context.clientAddress);
  const passwordHash = await hashPassword(nieuw);
  await changeOwnPassword(database, { userId, passwordHash, sessionId: session.sessionId });
  await emptyDeadMail(database, new Date());
  context.collaboration.publish({ kind: 'rights', userId });
  return redirect('/account?melding=wachtwoord');
}

function firstOf(errors: Record<string, string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [field, messages?.[0] ?? '']),
  );
}

async function endOne({ context, session, fields }: Act): Promise<Response> {
  const { database } = context;
  const userId = session.account.id;
  const asked = String(fields.get('sessie'));
  const own = await listSessions(database, userId);
  const found = own.find(({ id }) => nameOfSession(id) === asked);
  if (!found) return redirect('/account?melding=sessie-weg');
  await database.atomically([
    deleteSession(database, { sessionId: found.id, userId }),
    addLogboekEntry(database, sessionEnded(userId)),
  ]);
  context.collaboration.publish({ kind: 'rights', userId });
  return found.id === session.sessionId
    ? redirect('/inloggen', { headers: forgetCookie(context) })
    : redirect('/account?melding=sessie');
}

async function endOthers({ context, session }: Act): Promise<Response> {
  const { database } = context;
  const userId = session.account.id;
  await database.atomically([
    deleteSessions(database, { userId, except: session.sessionId }),
    addLogboekEntry(database, sessionEnded(userId)),
  ]);
  context.collaboration.publish({ kind: 'rights', userId });
  return redirect('/account?melding=sessies');
}

const sessionEnded = (userId: string) => ({
  actorId: userId,
  action: 'sessie.beeindigd',
  subject: userId,
  result: 'gelukt' as const,
});
