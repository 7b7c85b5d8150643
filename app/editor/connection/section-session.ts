/**
 * A person's stay in one section: which copy of the text is used, what happens when the section
 * closes, the network goes or the server refuses something. Knows no screen and no React.
 */
import { CLOSE } from '../../../domain/collab/protocol';
import { FRAGMENT_NAME } from '../../../domain/plan/document-schema';
import { type Circumstances, reasonIn } from '../kept/kept-desk';
import type { KeptReason } from '../kept/kept-text';
import type { SectionPerson } from '../report';
import { wantsFreshCopy } from './close-message';
import type { SessionEnvironment } from './environment';
import type { StatusNotice } from './frames';
import { peopleIn } from './people';
import { RefusalLimit } from './refusal-limit';
import { type Me, SectionCopy } from './section-copy';
import { type SessionView, type ShownText, sameView, viewOf } from './session-view';
import { SteadySaving } from './steady-saving';
import { TextKeeper } from './text-keeper';

export interface SessionOptions {
  slug: string;
  sectionKey: string;
  generation: number;
  mayWrite: boolean;
  me: Me;
}

const TICK_MS = 1000;
const TRY_AGAIN_MS = 8000;

export class SectionSession {
  private copy!: SectionCopy;
  private shown: SectionCopy | null = null;
  private text: ShownText | null = null;
  private status: StatusNotice | null = null;
  private ended: number | null = null;
  private people: SectionPerson[] = [];
  /** The copy whose text was compared with what is kept. */
  private settled: SectionCopy | null = null;
  /** This browser may hold text from an earlier visit that is in no copy. */
  private mayHoldText: boolean;
  private view: SessionView;
  private readonly keeper: TextKeeper;
  private readonly limit = new RefusalLimit();
  private readonly steady = new SteadySaving();
  private readonly listeners = new Set<() => void>();
  private readonly ticking: ReturnType<typeof setInterval>;
  private readonly stopNetwork: () => void;
  private lookAgain: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: SessionOptions,
    private readonly environment: SessionEnvironment,
  ) {
    const { slug, sectionKey, me, generation, mayWrite } = options;
    this.keeper = new TextKeeper(environment, { slug, sectionKey, userId: me.id });
    this.mayHoldText = !mayWrite;
    this.begin(generation, mayWrite);
    this.view = this.look();
    this.stopNetwork = environment.onNetwork(() => this.networkChanged());
    this.ticking = setInterval(() => this.tick(), TICK_MS);
    if (!environment.isOnline()) this.copy.pause();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getView = (): SessionView => this.view;

  /** What the server judged when it last rendered the page; a newer generation is a new text. */
  revalidated({ generation }: { generation: number }): void {
    const { generation: own } = this.copy;
    if (own !== null && own < generation) this.startAfresh('geweigerd');
    else if (this.ended === CLOSE.noAccess) this.tryAgain();
  }

  /** The person has handed a kept text on, or throws it away. */
  removeKept(id: string): void {
    this.keeper.remove(id);
    this.refresh();
  }

  destroy(): void {
    clearInterval(this.ticking);
    clearTimeout(this.lookAgain);
    clearTimeout(this.retry);
    this.stopNetwork();
    this.listeners.clear();
    if (this.shown !== this.copy) this.shown?.destroy();
    this.copy.destroy();
  }

  private begin(generation: number | null, mayWrite: boolean): void {
    const { address, Socket, now } = this.environment;
    const { slug, sectionKey, me } = this.options;
    const room = `${slug}/${sectionKey}`;
    // Nothing that an earlier copy still says counts.
    const ifCurrent = (act: () => void) => {
      if (copy === this.copy) act();
    };
    const copy: SectionCopy = new SectionCopy(
      { address, room, generation, mayWrite, me, Socket, now },
      {
        onChange: () => ifCurrent(() => this.refresh()),
        onPeople: () => ifCurrent(() => this.peopleChanged()),
        onStatus: (notice) => ifCurrent(() => this.statusIs(notice)),
        onSynced: () => ifCurrent(() => this.synced()),
        onEnded: (code) => ifCurrent(() => this.endedWith(code)),
      },
    );
    this.copy = copy;
    if (mayWrite) this.keeper.follow(copy);
  }

  private statusIs(notice: StatusNotice): void {
    const { copy } = this;
    this.status = notice;
    this.ended = null;
    if (copy.generation === null) copy.setGeneration(notice.generatie);
    if (copy.generation !== notice.generatie) this.startAfresh('geweigerd');
    else if (notice.schrijven) this.mayWrite();
    else this.mayNotWrite(reasonIn(notice) ?? 'geweigerd');
    this.refresh();
  }

  private mayWrite(): void {
    this.copy.mayWrite = true;
    this.keeper.follow(this.copy);
  }

  private mayNotWrite(reason: KeptReason): void {
    const { copy } = this;
    const stillOpening = copy.storeState === 'opening';
    copy.stopWriting();
    if (stillOpening) this.mayHoldText = true;
    if (stillOpening || copy.progress.unsaved) this.startAfresh(reason);
  }

  private synced(): void {
    const { copy } = this;
    if (this.settled !== copy) {
      this.settled = copy;
      const generation = copy.generation ?? this.options.generation;
      this.keeper.settle(copy, generation, reasonIn(this.status));
      this.show(copy);
      if (this.mayHoldText && !copy.mayWrite) this.lookForStored(copy, generation);
    }
    this.refresh();
  }

  private endedWith(code: number): void {
    if (wantsFreshCopy(code)) {
      const reason = code === CLOSE.tooLarge ? 'te-groot' : reasonIn(this.status);
      this.startAfresh(reason ?? 'geweigerd');
      return;
    }
    this.ended = code;
    if (code === CLOSE.tooMany) this.retry = setTimeout(() => this.tryAgain(), TRY_AGAIN_MS);
    else this.leave();
    this.refresh();
  }

  private leave(): void {
    this.keeper.leave(this.copy, this.circumstances('sessie'));
    this.copy.stopWriting();
  }

  /** The copy is of no use any more: keeps its text first, then begins an empty one. */
  private startAfresh(reason: KeptReason): void {
    const old = this.copy;
    this.keeper.rescue(old, this.circumstances(reason));
    old.disconnect();
    this.begin(null, false);
    if (old !== this.shown) old.destroy();
    if (this.limit.refused(this.environment.now())) {
      this.copy.pause();
      this.ended = CLOSE.badFrame;
    }
    this.refresh();
  }

  private circumstances(reason: KeptReason): Circumstances {
    const { generation } = this.copy;
    return { reason, generation, version: this.status?.versie ?? 0 };
  }

  /** The section is closed for this person; text from before may still be in this browser. */
  private lookForStored(copy: SectionCopy, generation: number): void {
    this.mayHoldText = false;
    const circumstances = this.circumstances(reasonIn(this.status) ?? 'geweigerd');
    const isWanted = () => copy === this.copy && !copy.mayWrite;
    void this.keeper.salvage(copy, generation, circumstances, isWanted).then(() => this.refresh());
  }

  private show(copy: SectionCopy): void {
    const before = this.shown;
    this.shown = copy;
    if (before === copy) return;
    this.text = { doc: copy.doc, awareness: copy.awareness };
    before?.destroy();
  }

  private networkChanged(): void {
    if (!this.environment.isOnline()) this.copy.pause();
    else if (this.ended === null && !this.copy.synced) this.copy.resume();
    this.refresh();
  }

  private tryAgain(): void {
    this.ended = null;
    if (this.environment.isOnline()) this.copy.resume();
    this.refresh();
  }

  private tick(): void {
    this.copy.watch();
    this.peopleChanged();
  }

  private peopleChanged(): void {
    const { copy, options } = this;
    const states = copy.synced ? copy.awareness.getStates() : new Map<number, unknown>();
    const people = peopleIn(states, (client) => copy.isWriting(client), options.me.id);
    if (JSON.stringify(people) !== JSON.stringify(this.people)) this.people = people;
    this.refresh();
  }

  private refresh(): void {
    let next = this.look();
    if (!next.text && next.connection === 'geen-verbinding' && this.hasStoredText()) {
      this.show(this.copy);
      next = this.look();
    }
    if (sameView(next, this.view)) return;
    this.view = next;
    for (const listener of this.listeners) listener();
  }

  /** Without a connection the text that this browser kept is better than none. */
  private hasStoredText(): boolean {
    const { storeState, doc } = this.copy;
    return storeState === 'open' && doc.getXmlFragment(FRAGMENT_NAME).length > 0;
  }

  private look(): SessionView {
    const { copy, text, people, status, ended } = this;
    const now = this.environment.now();
    const online = this.environment.isOnline();
    const current = this.shown === copy;
    const view = viewOf({ copy, text, current, people, status, ended, online, now }, (all) =>
      this.keeper.list(all),
    );
    const { saving, again } = this.steady.next(view.saving, now);
    clearTimeout(this.lookAgain);
    if (again !== null) this.lookAgain = setTimeout(() => this.refresh(), again);
    return { ...view, saving };
  }
}
