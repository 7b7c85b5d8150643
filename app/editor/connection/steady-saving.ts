import type { Saving } from '../report';

/** "Bezig" stays this long after saving, so that the words do not flicker with every letter. */
const STEADY_MS = 400;

/** Makes what is said about saving calm, and never better than it is. */
export class SteadySaving {
  private unsavedAt = Number.NEGATIVE_INFINITY;
  private shown: Saving = 'opgeslagen';

  /**
   * @param saving how it is now
   * @returns what to say now, and after how many milliseconds to look again
   */
  next(saving: Saving, now: number): { saving: Saving; again: number | null } {
    if (saving !== 'opgeslagen') this.unsavedAt = now;
    const rest = this.unsavedAt + STEADY_MS - now;
    const waits = saving === 'opgeslagen' && this.shown === 'bezig' && rest > 0;
    this.shown = waits ? 'bezig' : saving;
    return { saving: this.shown, again: waits ? rest : null };
  }
}
