import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { findSession, problem, requireAccount } from '~/auth/session.server';
import { takeProposal } from '~/plan/proposal.server';

/** Proposals that wait stand beside the plan. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccount(args);
  return redirect(`/werkgroepen/${args.params.slug}/plan#voorstellen`);
}

/** Takes in a proposal: JSON `{ inhoud }`. Only scripts send it, so nobody is sent to a page. */
export async function action(args: ActionFunctionArgs) {
  if (args.request.method !== 'POST') {
    throw problem(405, 'Kan niet', 'Stuur een voorstel met POST.');
  }
  const session = await findSession(args);
  if (!session) {
    throw problem(401, 'Niet ingelogd', 'Log eerst in. Uw sessie is er niet of is voorbij.');
  }
  return takeProposal(args.context, session.account, args.params, args.request);
}
