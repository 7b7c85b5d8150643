import { type Circumstances, KeptDesk } from '../kept/kept-desk';
import { type KeptReason, type KeptText, KeptTexts, keptStorageKey } from '../kept/kept-text';
import type { StorePlace } from './browser-store';
import type { SessionEnvironment } from './environment';
import type { SectionCopy } from './section-copy';
import { SectionStores } from './section-stores';

/** Everything that this browser keeps of one section for one person, so that no text is lost. */
export class TextKeeper {
  private readonly desk: KeptDesk;
  private readonly stores: SectionStores;

  constructor(environment: SessionEnvironment, place: Omit<StorePlace, 'generation'>) {
    const texts = new KeptTexts(environment.storage, keptStorageKey(place));
    this.desk = new KeptDesk(texts, environment.now);
    this.stores = new SectionStores(environment, place);
  }

  /** @param all also what may turn out to have arrived */
  list(all: boolean): readonly KeptText[] {
    return this.desk.list(all);
  }

  remove(id: string): void {
    this.desk.remove(id);
  }

  /** Adds what the browser holds to a copy, and keeps what is written in it from now on. */
  follow(copy: SectionCopy): void {
    this.stores.attach(copy);
  }

  /** The connection of a copy is over. What no store keeps is kept as text. */
  leave(copy: SectionCopy, circumstances: Circumstances): void {
    if (copy.progress.unsaved && !copy.storeWorks) this.desk.keep(copy.doc, circumstances);
  }

  /** A copy goes: its text is kept, and only then taken out of the store. */
  rescue(copy: SectionCopy, circumstances: Circumstances): void {
    if (this.desk.keep(copy.doc, circumstances)) this.stores.empty(copy);
  }

  /** The text of the server has arrived in a copy: what it holds need not be kept. */
  settle(copy: SectionCopy, generation: number, reason: KeptReason | null): void {
    this.desk.settle(copy.doc, generation, reason);
  }

  /**
   * Somebody may not write in this copy: what an earlier visit left in the store is compared with
   * it, and kept as text where the server lacks it.
   * @param isWanted false when the copy has been replaced, or may be written in, meanwhile
   */
  async salvage(
    copy: SectionCopy,
    generation: number,
    circumstances: Circumstances,
    isWanted: () => boolean,
  ): Promise<void> {
    const stored = await this.stores.leftover(generation);
    if (!stored || !isWanted()) return;
    const safe = this.desk.keepStored(copy.doc, stored.update, { ...circumstances, generation });
    if (safe) await stored.clear().catch(() => undefined);
  }
}
