import { type StoredCopy, type StorePlace, storeName } from './browser-store';
import type { SessionEnvironment } from './environment';
import type { SectionCopy } from './section-copy';

/** What this browser keeps of one section for one person; one act after the other. */
export class SectionStores {
  private emptying: Promise<void> = Promise.resolve();

  constructor(
    private readonly environment: Pick<SessionEnvironment, 'openStore' | 'readStored'>,
    private readonly place: Omit<StorePlace, 'generation'>,
  ) {}

  /** Adds what is kept to a copy, and keeps from now on what is written in it. */
  attach(copy: SectionCopy): void {
    const { generation } = copy;
    if (generation === null || copy.storeState !== 'none') return;
    void copy.keepIn(async (doc) => {
      await this.emptying;
      return this.environment.openStore(this.nameOf(generation), doc);
    });
  }

  /** The copy goes and its text is safe elsewhere: it must not come back from the store. */
  empty(copy: SectionCopy): void {
    const { store } = copy;
    if (store) this.emptying = store.clear().catch(() => undefined);
  }

  /** What an earlier visit left here. */
  async leftover(generation: number): Promise<StoredCopy | null> {
    await this.emptying;
    return this.environment.readStored(this.nameOf(generation)).catch(() => null);
  }

  private nameOf(generation: number): string {
    return storeName({ ...this.place, generation });
  }
}
