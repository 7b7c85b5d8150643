import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireAccount } from '~/auth/session.server';

/** The programmateam starts with the whole, everybody else with the werkgroepen. */
export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  return redirect(account.programmateam ? '/dashboard' : '/werkgroepen');
}
