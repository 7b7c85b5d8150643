import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount, requireRight } from '~/auth/session.server';
import { bouwsteenChoices } from '~/dashboard/bouwstenen';
import { loadNearestMilestone, loadOverview } from '~/dashboard/dashboard.server';
import { DashboardPage } from '~/dashboard/dashboard-page';
import { can } from '../../domain/access/can';

export const meta: MetaFunction = () => [{ title: 'Waar staan de werkgroepen? · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'programme.read' });
  const { programme } = args.context;
  const now = new Date();
  return {
    ...(await loadOverview(args.context, args.request.url, now)),
    nearest: await loadNearestMilestone(args.context, now),
    programmeName: programme.programma.naam,
    bouwstenen: bouwsteenChoices(programme),
    compiles: can(account, { action: 'bundle.compile' }).ok,
    now,
  };
}

export default function Dashboard() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />;
}
