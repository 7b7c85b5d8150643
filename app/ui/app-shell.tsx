import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { MainMenu, type MenuItem } from './main-menu';
import { PageFooter } from './page-footer';
import { CONTENT_ID, SkipLink } from './skip-link';
import { type ShellUser, UserMenu } from './user-menu';

export type AppShellProps = {
  user: ShellUser;
  nav: readonly MenuItem[];
  programmeName: string;
  version: string;
  /** Where *Mijn account* goes. */
  accountPath?: string;
  /** Where the logo goes. */
  homePath?: string;
  children: ReactNode;
};

/** The frame of every page behind the login. */
export function AppShell(props: AppShellProps) {
  const { user, nav, programmeName, version, children } = props;
  const { accountPath = '/account', homePath = '/werkgroepen' } = props;
  return (
    <div className="shell">
      <SkipLink />
      <header className="bar">
        <Link to={homePath} className="brand">
          <Logo />
          Samenspoor
        </Link>
        <MainMenu items={nav} />
        <UserMenu user={user} accountPath={accountPath} />
      </header>
      <main id={CONTENT_ID} className="page" tabIndex={-1}>
        {children}
      </main>
      <PageFooter programmeName={programmeName} version={version} />
    </div>
  );
}
