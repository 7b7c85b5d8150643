/**
 * Writes what the log says to the rows that pages read: content, text, HTML, words, status, who
 * changed it last. Can be done again at any time; never goes back.
 */
import type * as Y from 'yjs';
import type { Database } from '../db/open';
import { findProjectionState, findSectionsBehind, saveProjection } from '../db/queries/collab';
import { loadSection } from '../db/update-log';
import type { News } from '../domain/collab/ports';
import { replay } from '../domain/collab/replay';
import { documentToHtml } from '../domain/plan/html';
import { countWords, documentToText, isEmptyDocument } from '../domain/plan/text';
import { documentFromYDoc } from '../domain/plan/ydoc';
import type { Limits } from './limits';
import type { Log } from './log';

/** A document in memory, and how much of the log it holds. */
export interface LiveDocument {
  doc: Y.Doc;
  generation: number;
  seq: number;
}

export interface ProjectorOptions {
  database: Database;
  /** The document of a section, when its room is open. */
  live(sectionId: number): LiveDocument | null;
  publish(news: News): void;
  limits: Pick<Limits, 'projectAfterMs' | 'projectWithinMs'>;
  log: Log;
}

interface Due {
  first: number;
  last: number;
  failures: number;
  timer: NodeJS.Timeout | null;
}

const LONGEST_RETRY_MS = 30_000;

export class Projector {
  private readonly due = new Map<number, Due>();
  /** One at a time, so that the event loop gets its turn in between. */
  private tail: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: ProjectorOptions) {}

  /** The text of a section has changed: its row follows soon. */
  touch(sectionId: number): void {
    const now = performance.now();
    const due = this.due.get(sectionId);
    if (due) {
      due.last = now;
      return;
    }
    const fresh: Due = { first: now, last: now, failures: 0, timer: null };
    this.due.set(sectionId, fresh);
    this.arm(sectionId, fresh, this.options.limits.projectAfterMs);
  }

  /** Brings the row of a section, or of all, up to what is on disk now. */
  async flush(sectionId?: number): Promise<void> {
    const ids = sectionId === undefined ? await this.behind() : [sectionId];
    for (const id of ids) await this.project(id);
  }

  /** Stops; what is not projected yet is in the log, and follows at the next start. */
  close(): void {
    this.closed = true;
    for (const { timer } of this.due.values()) if (timer) clearTimeout(timer);
    this.due.clear();
  }

  private behind(): Promise<number[]> {
    return findSectionsBehind(this.options.database);
  }

  private arm(sectionId: number, due: Due, wait: number): void {
    due.timer = setTimeout(() => this.ring(sectionId, due), wait);
  }

  private ring(sectionId: number, due: Due): void {
    const { projectAfterMs, projectWithinMs } = this.options.limits;
    const now = performance.now();
    const quietAt = due.last + projectAfterMs;
    const latest = due.first + projectWithinMs;
    const wait = Math.min(quietAt, latest) - now;
    if (wait > 1 && due.failures === 0) {
      this.arm(sectionId, due, wait);
      return;
    }
    this.tail = this.tail.then(() => this.projectDue(sectionId, due));
  }

  private async projectDue(sectionId: number, due: Due): Promise<void> {
    if (this.closed) return;
    const startedAt = performance.now();
    try {
      await this.project(sectionId);
      this.due.delete(sectionId);
      // What came in meanwhile is not in this text.
      if (due.last > startedAt) this.touch(sectionId);
    } catch (error) {
      due.failures += 1;
      this.options.log.error({ err: error, sectionId }, 'a section could not be projected');
      const wait = Math.min(
        LONGEST_RETRY_MS,
        this.options.limits.projectAfterMs * 2 ** due.failures,
      );
      if (!this.closed) this.arm(sectionId, due, wait);
    }
    await new Promise(setImmediate);
  }

  private async project(sectionId: number): Promise<void> {
    const { database, publish } = this.options;
    const state = await findProjectionState(database, sectionId);
    if (!state || state.projectedSeq >= state.head) return;
    const source = await this.source(sectionId, state.generation, state.head);
    const { generation, seq } = source;
    const content = documentFromYDoc(source.doc);
    source.done();
    const saved = await saveProjection(database, {
      sectionId,
      generation,
      seq,
      content,
      text: documentToText(content),
      html: documentToHtml(content),
      words: countWords(content),
      empty: isEmptyDocument(content),
    });
    if (!saved) return;
    const { slug, key, before, after } = saved;
    publish({ kind: 'section-text', sectionId, slug, key });
    if (before !== after) publish({ kind: 'section-status', sectionId, slug, key, status: after });
  }

  /** The open room if it is not behind the log, otherwise the log itself. */
  private async source(sectionId: number, generation: number, head: number) {
    const live = this.options.live(sectionId);
    if (live && live.generation === generation && live.seq >= head) {
      return { ...live, done() {} };
    }
    const { updates, ...loaded } = await loadSection(this.options.database, sectionId);
    const { doc } = replay(updates);
    return { doc, generation: loaded.generation, seq: loaded.seq, done: () => doc.destroy() };
  }
}
