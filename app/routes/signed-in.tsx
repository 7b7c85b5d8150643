import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { requireAccount } from '~/auth/session.server';
import type { loader as rootLoader } from '~/root';
import { AppShell } from '~/ui/app-shell';
import { can } from '../../domain/access/can';

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const { id, name, organisation } = account;
  return {
    user: { id, name, organisation },
    compiles: can(account, { action: 'bundle.compile' }).ok,
    managesPeople: can(account, { action: 'people.manage' }).ok,
  };
}

/** The frame of every page behind the login. */
export default function SignedIn() {
  const { user, compiles, managesPeople } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const nav = [
    { to: '/werkgroepen', label: 'Werkgroepen' },
    { to: '/dashboard', label: 'Dashboard' },
    ...(compiles ? [{ to: '/aanbesteding', label: 'Aanbesteding' }] : []),
    ...(managesPeople ? [{ to: '/mensen', label: 'Mensen' }] : []),
  ];
  return (
    <AppShell
      user={user}
      nav={nav}
      programmeName={root?.programmeName ?? ''}
      version={root?.version ?? ''}
    >
      <Outlet />
    </AppShell>
  );
}
