import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { requireAccount, requireRight } from '~/auth/session.server';
import { setMainLines } from '~/werkgroep/main-lines.server';
import { readWerkgroep } from '~/werkgroep/werkgroep.server';
import { WerkgroepPage } from '~/werkgroep/werkgroep-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.werkgroep.naam ?? 'Werkgroep'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'programme.read' });
  const werkgroep = await readWerkgroep(args.context, account, args.params.slug ?? '');
  return { werkgroep, me: account.id };
}

/** The only form on this page: the date for the main lines of all plans. */
export async function action(args: ActionFunctionArgs) {
  const account = await requireAccount(args);
  const answer = await setMainLines(args.context, account, await readFormData(args.request));
  if (answer.ok) return redirect(`/werkgroepen/${args.params.slug}`);
  const { message, date, status } = answer;
  return data({ message, date }, { status });
}

export default function Werkgroep() {
  const { werkgroep, me } = useLoaderData<typeof loader>();
  const refusedDate = useActionData<typeof action>() ?? null;
  return (
    <WerkgroepPage key={werkgroep.slug} werkgroep={werkgroep} me={me} refusedDate={refusedDate} />
  );
}
