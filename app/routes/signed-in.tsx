import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { requireAccount } from '~/auth/session.server';
import type { loader as rootLoader } from '~/root';
import { AppShell } from '~/ui/app-shell';
import { ErrorMessage, errorTitle } from '~/ui/error-message';
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

export const meta: MetaFunction = ({ error }) => (error ? [{ title: errorTitle(error) }] : []);

/** The frame of every page behind the login. */
function Frame({ children }: { children: ReactNode }) {
  const visit = useRouteLoaderData<typeof loader>('routes/signed-in');
  const root = useRouteLoaderData<typeof rootLoader>('root');
  if (!visit) return children;
  const nav = [
    { to: '/werkgroepen', label: 'Werkgroepen' },
    { to: '/dashboard', label: 'Dashboard' },
    ...(visit.compiles ? [{ to: '/aanbesteding', label: 'Aanbesteding' }] : []),
    ...(visit.managesPeople ? [{ to: '/mensen', label: 'Mensen' }] : []),
  ];
  return (
    <AppShell
      user={visit.user}
      nav={nav}
      programmeName={root?.programmeName ?? ''}
      version={root?.version ?? ''}
    >
      {children}
    </AppShell>
  );
}

export default function SignedIn() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A mistake in one page leaves the menu standing. */
export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorMessage />
    </Frame>
  );
}
