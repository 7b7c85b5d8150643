import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { problem, requireAccount } from '~/auth/session.server';
import { readForm } from '~/plan/plan-form.server';
import { actOnSection } from '~/plan/section-act.server';
import { requireSection } from '~/plan/section-place.server';

/** A section has its place in the plan. */
export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const { slug, key } = await requireSection(args.context, account, args.params);
  return redirect(`/werkgroepen/${slug}/plan#${key}`);
}

/** Gereed, heropenen, niet van toepassing (contract.md, HTTP). */
export async function action(args: ActionFunctionArgs) {
  if (args.request.method !== 'POST') {
    throw problem(405, 'Kan niet', 'Stuur dit formulier met POST.');
  }
  const account = await requireAccount(args);
  const { slug = '', key = '' } = args.params;
  const fields = await readForm(args.request);
  const result = await actOnSection(args.context, account, { slug, key }, fields);
  if (!result.ok) throw problem(result.status, result.title, result.message);
  return redirect(`/werkgroepen/${slug}/plan#${key}`);
}
