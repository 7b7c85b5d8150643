import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount } from '~/auth/session.server';
import { readProposal } from '~/plan/proposal.server';
import { ProposalPage } from '~/plan/proposal-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Voorstel · ${data?.place.titel ?? 'Onderdeel'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  return readProposal(args.context, account, args.params);
}

export default function Proposal() {
  return <ProposalPage {...useLoaderData<typeof loader>()} />;
}
