import type { ReactNode } from 'react';
import type { SectionStatus } from '../../domain/plan/status';

/** A shape per status, so that colour is never alone: ring, half, filled check, dashed. */
const shapes: Record<SectionStatus, ReactNode> = {
  leeg: <circle cx="9" cy="9" r="7" />,
  'in-bewerking': (
    <>
      <circle cx="9" cy="9" r="7" />
      <path className="status-icon__fill" d="M9 2a7 7 0 0 1 0 14z" />
    </>
  ),
  gereed: (
    <>
      <circle className="status-icon__fill" cx="9" cy="9" r="7.5" />
      <path className="status-icon__check" d="m5.4 9.4 2.5 2.5 4.8-5.2" />
    </>
  ),
  'niet-van-toepassing': (
    <>
      <circle cx="9" cy="9" r="7" strokeDasharray="2.6 2.4" />
      <path d="M6 9h6" />
    </>
  ),
};

/** The shape of a status, without its word: put the word beside it. */
export function StatusIcon({ status }: { status: SectionStatus }) {
  return (
    <svg
      className={`status-icon status-icon--${status}`}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[status]}
    </svg>
  );
}
