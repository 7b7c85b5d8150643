import { type Blocker, useBlocker } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { SectionReport } from './report';
import { hasUnsavedText } from './summary';

const QUESTION = 'Uw laatste tekst is nog niet opgeslagen. Wilt u deze pagina toch verlaten?';
/** Saving takes milliseconds: mostly there is nothing to ask by the time this is over. */
const WAIT_MS = 1500;

/** Warns before this page is left while text is not on disk, by whatever way it is left. */
export function useLeaveWarning(reports: readonly SectionReport[]): void {
  const unsaved = hasUnsavedText(reports);
  useUnloadWarning(unsaved);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useWayOut(blocker, unsaved);
}

function useUnloadWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older browsers ask only when a value is set.
      event.returnValue = QUESTION;
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

function useWayOut(blocker: Blocker, unsaved: boolean): void {
  const held = useRef(blocker);
  held.current = blocker;
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!blocked) return;
    const goOn = () => held.current.proceed?.();
    if (!unsaved) {
      goOn();
      return;
    }
    const timer = window.setTimeout(() => {
      if (window.confirm(QUESTION)) goOn();
      else held.current.reset?.();
    }, WAIT_MS);
    return () => window.clearTimeout(timer);
  }, [blocked, unsaved]);
}
