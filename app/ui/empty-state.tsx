import type { ReactNode } from 'react';

export type EmptyStateProps = {
  /** What is not here yet, in one sentence. */
  title: ReactNode;
  /** What to do first. */
  children: ReactNode;
  action?: ReactNode;
};

/** Stands where a list would stand, when there is nothing in it yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <EmptySheet />
      <p className="empty-state__title">{title}</p>
      <div className="empty-state__text">{children}</div>
      {action ? <div className="cluster empty-state__action">{action}</div> : null}
    </div>
  );
}

/** A blank sheet with the two tracks of the logo running towards it. */
function EmptySheet() {
  return (
    <svg className="empty-state__drawing" viewBox="0 0 96 56" aria-hidden="true" focusable="false">
      <path className="empty-state__track" d="M4 14h10c14 0 14 14 28 14M4 42h10c14 0 14-14 28-14" />
      <rect className="empty-state__sheet" x="46" y="6" width="36" height="44" rx="4" />
      <path className="empty-state__line" d="M53 18h22M53 26h22M53 34h12" />
    </svg>
  );
}
