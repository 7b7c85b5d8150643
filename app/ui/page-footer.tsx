import { Link } from '@remix-run/react';

export type PageFooterProps = { programmeName: string; version: string };

/** The bottom of every page: what must always be in reach, and which version this is. */
export function PageFooter({ programmeName, version }: PageFooterProps) {
  const linkClass = 'utrecht-link utrecht-link--html-a';
  return (
    <footer className="page-footer">
      <p className="page-footer__name">{programmeName}</p>
      <ul className="page-footer__links">
        <li>
          <Link className={linkClass} to="/toegankelijkheid">
            Toegankelijkheid
          </Link>
        </li>
        <li>
          <Link className={linkClass} to="/privacy">
            Privacy
          </Link>
        </li>
      </ul>
      <p>Samenspoor, versie {version}</p>
    </footer>
  );
}
