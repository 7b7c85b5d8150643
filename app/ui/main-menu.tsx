import { NavLink, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Icon } from './icon';

export type MenuItem = { to: string; label: string };

const MENU_ID = 'hoofdmenu';

/**
 * The main menu: a row on a wide screen, a panel behind a button on a narrow one.
 *
 * The panel is a native popover, so it opens, closes on Escape and gives the focus back without
 * scripts. A browser that knows no popovers shows the items under each other.
 */
export function MainMenu({ items }: { items: readonly MenuItem[] }) {
  const menu = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the page changes
  useEffect(() => {
    const panel = menu.current;
    if (panel?.hidePopover && panel.matches(':popover-open')) panel.hidePopover();
  }, [pathname]);
  return (
    <>
      <button type="button" className="menu-button" {...{ popovertarget: MENU_ID }}>
        <Icon name="menu" />
        Menu
      </button>
      <nav
        ref={menu}
        id={MENU_ID}
        className="main-menu"
        aria-label="Hoofdmenu"
        {...{ popover: 'auto' }}
      >
        <ul>
          {items.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} className="main-menu__link">
                {item.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
