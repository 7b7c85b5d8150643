import { useState } from 'react';
import { Icon, type IconName } from '~/ui/icon';
import type { SectionReport } from './report';
import { type SummaryKind, summarise } from './summary';

export { useLeaveWarning } from './use-leave-warning';

const ICONS: Record<SummaryKind, IconName | null> = {
  stil: null,
  opgeslagen: 'check',
  bezig: 'clock',
  verbinden: 'clock',
  meelezen: 'check',
  traag: 'warning',
  'geen-verbinding': 'offline',
  gesloten: 'warning',
};

/**
 * Connection and saving of all sections of a page, in words. Always true, at a fixed place. Read
 * aloud only when something goes wrong or is right again: not with every burst of typing.
 */
export function SaveState({ reports }: { reports: readonly SectionReport[] }) {
  const { kind, words, trouble } = summarise(reports);
  const wasTrouble = usePrevious(trouble, words);
  const icon = ICONS[kind];
  return (
    <p
      className={`save-state save-state--${kind}`}
      role="status"
      aria-live={trouble || wasTrouble ? 'polite' : 'off'}
      aria-atomic="true"
      data-trouble={trouble}
    >
      {icon ? <Icon name={icon} /> : null}
      <span>{words}</span>
    </p>
  );
}

/** The value that went with the words before these. */
function usePrevious(value: boolean, words: string): boolean {
  const [seen, setSeen] = useState({ words, value, before: false });
  if (seen.words === words) return seen.before;
  setSeen({ words, value, before: seen.value });
  return seen.value;
}
