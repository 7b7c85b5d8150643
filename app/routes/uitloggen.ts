import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { endSession, findSession, forgetCookie } from '~/auth/session.server';

/** Somebody who types the address is asked nothing and loses nothing. */
export const loader = () => redirect('/');

export async function action(args: ActionFunctionArgs) {
  const session = await findSession(args);
  if (session) await endSession(args.context, session.sessionId, session.account.id);
  return redirect('/inloggen', { headers: forgetCookie(args.context) });
}
