import { type RefObject, useEffect, useState } from 'react';
import { keepInPlace } from './keep-in-place';
import { Late } from './late';
import { PASTE_CLEANER } from './text/paste-guard';

const TOOLS = new Late(() => import('./toolbar/writing-tools'));

/** Fetches what is needed for writing beyond the text itself. */
export function prepareToWrite(): void {
  void TOOLS.want();
  void PASTE_CLEANER.want();
}

/**
 * The tools, once they are there.
 * @param wanted somebody is in the text
 * @param text stays where it is on the screen when they come
 */
export function useWritingTools(wanted: boolean, text: RefObject<Element | null>) {
  const [tools, setTools] = useState(TOOLS.now);
  useEffect(() => {
    if (!wanted || tools) return;
    let gone = false;
    prepareToWrite();
    void TOOLS.want().then((come) => {
      if (come && !gone) keepInPlace(text.current, () => setTools(come));
    });
    return () => {
      gone = true;
    };
  }, [wanted, tools, text]);
  return wanted ? (TOOLS.now ?? tools) : null;
}
