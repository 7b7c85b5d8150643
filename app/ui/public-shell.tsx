import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Logo } from './logo';
import { PageFooter } from './page-footer';
import { CONTENT_ID, SkipLink } from './skip-link';

export type PublicShellProps = {
  programmeName: string;
  version: string;
  /** For pages to read, such as the privacy page: a column of text instead of a small card. */
  wide?: boolean;
  children: ReactNode;
};

/** The frame of pages that need no login: one sheet, with the name of the programme above it. */
export function PublicShell({ programmeName, version, wide, children }: PublicShellProps) {
  return (
    <div className="shell shell--public">
      <SkipLink />
      <Tracks />
      <header className={classNames('public-head', wide && 'public-head--wide')}>
        <Link to="/" className="brand brand--large">
          <Logo />
          Samenspoor
        </Link>
        <p className="public-head__programme">{programmeName}</p>
      </header>
      <main
        id={CONTENT_ID}
        className={classNames('public-page card', wide && 'public-page--wide')}
        tabIndex={-1}
      >
        {children}
      </main>
      <PageFooter programmeName={programmeName} version={version} />
    </div>
  );
}

/** The tracks of the logo, large and faint behind the sheet: many come in, one goes on. */
function Tracks() {
  return (
    <svg
      className="public-tracks no-print"
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 4c34 0 32 16 64 16h36M0 12c30 0 34 8 64 8M0 28c30 0 34-8 64-8M0 36c34 0 32-16 64-16" />
    </svg>
  );
}
