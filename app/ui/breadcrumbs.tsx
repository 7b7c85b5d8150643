import { Link } from '@remix-run/react';

export type Crumb = { label: string; to: string };

/** The way up from this page; the page itself is its title and is not repeated. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map((item) => (
          <li key={item.to} className="utrecht-breadcrumb-nav__item">
            <Link
              to={item.to}
              className="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
