import { type SectionStatus, statusLabel } from '../../domain/plan/status';
import { classNames } from './class-names';
import { StatusIcon } from './status-icon';

/** Shorter words, for cells and narrow columns. */
const shortLabels: Partial<Record<SectionStatus, string>> = {
  'in-bewerking': 'Bezig',
  'niet-van-toepassing': 'N.v.t.',
};

export type StatusPillProps = { status: SectionStatus; short?: boolean; className?: string };

/** A status as shape, word and colour together. */
export function StatusPill({ status, short = false, className }: StatusPillProps) {
  const words = (short && shortLabels[status]) || statusLabel(status);
  return (
    <span className={classNames(`pill pill--${status}`, className)}>
      <StatusIcon status={status} />
      {words}
    </span>
  );
}
