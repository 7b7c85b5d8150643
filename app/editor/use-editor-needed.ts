import { useEffect, useRef, useState } from 'react';
import type { SectionReport } from './report';

const FAR_AWAY_MS = 60_000;
const LOOK_AGAIN_MS = 10_000;

/**
 * Whether a section's editor must be there: from when it comes near the screen until it has been
 * far away for a minute with nothing unsaved and nobody in it.
 * @param latest the newest report of the section
 * @param holdsText something there needs the person's attention, such as kept text
 */
export function useEditorNeeded(
  near: boolean,
  latest: { readonly current: SectionReport },
  holdsText: boolean,
): boolean {
  const [needed, setNeeded] = useState(false);
  const wanted = near || holdsText;
  const timer = useRef<number>();
  useEffect(() => {
    if (wanted) {
      setNeeded(true);
      return;
    }
    const leave = () => {
      const { focused, saving } = latest.current;
      if (focused || saving !== 'opgeslagen')
        timer.current = window.setTimeout(leave, LOOK_AGAIN_MS);
      else setNeeded(false);
    };
    timer.current = window.setTimeout(leave, FAR_AWAY_MS);
    return () => window.clearTimeout(timer.current);
  }, [wanted, latest]);
  return needed;
}
