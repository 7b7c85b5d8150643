import type { ReactNode } from 'react';

export type TagProps = {
  /** `warm` is for what needs somebody. */
  tone?: 'accent' | 'warm' | 'neutral';
  children: ReactNode;
};

/** A short label on a thing, such as “kern” or a version id. */
export function Tag({ tone = 'accent', children }: TagProps) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}
