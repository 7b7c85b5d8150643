/** Words that the page and the document share. */
import type { BundleGap } from '../../domain/aanbesteding/compose';
import { statusLabel } from '../../domain/plan/status';

/** How much of a hash people see: enough to compare by eye. */
export const HASH_SHOWN = 12;

export const werkgroepTitle = ({ nummer, naam }: { nummer: number; naam: string }): string =>
  `Werkgroep ${nummer}: ${naam}`;

export const gapStatus = ({ status }: Pick<BundleGap, 'status'>): string => statusLabel(status);

/** Which older version there is, and why the section is as it is. */
export function gapRemark({
  status,
  earlier,
  reason,
}: Pick<BundleGap, 'status' | 'earlier' | 'reason'>): string {
  const why = reason ? sentence(reason) : '';
  if (status === 'niet-van-toepassing') return why;
  if (!earlier)
    return status === 'leeg' ? 'Er is nog niets geschreven.' : 'Nog niet gereed gemeld.';
  return `${earlier} was gereed, maar is heropend.${why && ` ${why}`}`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
