import type { ReactNode } from 'react';

/** Text for assistive technology that the page already shows in another way. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
