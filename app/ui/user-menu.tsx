import { Link, useLocation } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Avatar } from './avatar';
import { Icon } from './icon';

export type ShellUser = { id: string; name: string; organisation: string };

export type UserMenuProps = { user: ShellUser; accountPath: string };

/**
 * Who is logged in, with the way to the account and the way out. Works without scripts: a details
 * element and a plain form. Logging out loads a new page, so that nothing of the person stays.
 */
export function UserMenu({ user, accountPath }: UserMenuProps) {
  const menu = useClosingDetails();
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={menu} className="user-menu" onKeyDown={onKeyDown}>
      <summary>
        <Avatar {...user} decorative />
        <span className="user-menu__name">{user.name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className="user-menu__panel">
        <p className="user-menu__who">
          <strong>{user.name}</strong>
          <br />
          {user.organisation}
        </p>
        <Link to={accountPath} className="user-menu__item">
          Mijn account
        </Link>
        <form method="post" action="/uitloggen">
          <button type="submit" className="user-menu__item">
            Uitloggen
          </button>
        </form>
      </div>
    </details>
  );
}

/** A details element that closes when the page changes and when something outside is pressed. */
function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the page changes
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [pathname]);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      const element = details.current;
      if (element?.open && !element.contains(event.target as Node)) element.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  return details;
}
