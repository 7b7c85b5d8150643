/** Sees to it that no refused text is lost, and that none is kept which did arrive after all. */
import { uuidv4 } from 'lib0/random';
import * as Y from 'yjs';
import { isEmptyDocument } from '../../../domain/plan/text';
import { documentFromYDoc } from '../../../domain/plan/ydoc';
import type { StatusNotice } from '../connection/frames';
import type { KeptReason, KeptText, KeptTexts } from './kept-text';
import { lostText, type OldCopy, sameText } from './lost-text';

export interface Circumstances {
  reason: KeptReason;
  generation: number | null;
  version: number;
}

export class KeptDesk {
  /** Kept at once, still to be compared with what the server has. */
  private readonly pending = new Map<string, OldCopy>();

  constructor(
    private readonly texts: KeptTexts,
    private readonly now: () => number,
  ) {}

  /** @param withPending also what may turn out to have arrived */
  list(withPending: boolean): readonly KeptText[] {
    const all = this.texts.list();
    return withPending ? all : all.filter(({ id }) => !this.pending.has(id));
  }

  /**
   * Keeps the text of a copy that is about to go, before anything else happens to it.
   * @returns whether it survives closing the page
   */
  keep(doc: Y.Doc, circumstances: Circumstances): boolean {
    const content = documentFromYDoc(doc);
    if (isEmptyDocument(content)) return true;
    const text = this.newText(content, circumstances);
    const { generation } = circumstances;
    this.pending.set(text.id, { generation, update: Y.encodeStateAsUpdate(doc) });
    return this.texts.add(text);
  }

  /**
   * Compares a copy that this browser kept from an earlier visit with the text of the server, and
   * keeps what the server lacks.
   * @returns whether the stored copy can go
   */
  keepStored(server: Y.Doc, update: Uint8Array, circumstances: Circumstances): boolean {
    const { generation } = circumstances;
    if (generation === null) return false;
    const lost = lostText(server, generation, { generation, update });
    return lost === null || this.texts.add(this.newText(lost, circumstances));
  }

  /** The text of the server has arrived: what it holds need not be kept. */
  settle(server: Y.Doc, generation: number, reason: KeptReason | null): void {
    for (const [id, old] of this.pending) {
      const lost = lostText(server, generation, old);
      if (lost) this.texts.replace(id, lost, reason);
      else this.texts.remove(id);
    }
    this.pending.clear();
    const kept = this.texts.list();
    if (kept.length === 0) return;
    const present = documentFromYDoc(server);
    for (const { id, content } of kept) if (sameText(content, present)) this.texts.remove(id);
  }

  remove(id: string): void {
    this.pending.delete(id);
    this.texts.remove(id);
  }

  private newText(content: KeptText['content'], { reason, generation, version }: Circumstances) {
    const at = new Date(this.now()).toISOString();
    return { id: uuidv4(), at, reason, generation, version, content };
  }
}

/** Why somebody may not write, as a reason for keeping text; null when they may. */
export function reasonIn(notice: StatusNotice | null): KeptReason | null {
  if (!notice || notice.schrijven) return null;
  const { status } = notice;
  return status === 'gereed' || status === 'niet-van-toepassing' ? status : 'geen-recht';
}
