import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount, requireRight } from '~/auth/session.server';
import { readWerkgroepen } from '~/werkgroep/werkgroepen.server';
import { WerkgroepenPage } from '~/werkgroep/werkgroepen-page';

export const meta: MetaFunction = () => [{ title: 'Werkgroepen · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'programme.read' });
  return { werkgroepen: await readWerkgroepen(args.context, account) };
}

export default function Werkgroepen() {
  return <WerkgroepenPage {...useLoaderData<typeof loader>()} />;
}
