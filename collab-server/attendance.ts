/** Who has a section open and who writes in it, for pages outside the room. */
import type { PresentPerson } from '../domain/collab/ports';
import type { Identity } from './presence-state';

export class Attendance {
  private readonly members = new Set<{ readonly identity: Identity }>();
  /** When each person last changed text, in milliseconds of a clock that never goes back. */
  private readonly wroteAt = new Map<string, number>();
  private stopTimer: NodeJS.Timeout | null = null;
  private newsTimer: NodeJS.Timeout | null = null;
  private toldAt = Number.NEGATIVE_INFINITY;
  private closed = false;

  /** @param tell called when who is here or who writes has changed, now and then */
  constructor(
    private readonly limits: { writingMs: number; presenceNewsMs: number },
    private readonly tell: () => void,
  ) {}

  join(member: { readonly identity: Identity }): void {
    this.members.add(member);
    this.changed();
  }

  leave(member: { readonly identity: Identity }): void {
    if (this.members.delete(member)) this.changed();
  }

  /** Somebody's change of the text is on disk. */
  wrote(userId: string): void {
    const isNew = !this.isWriting(userId);
    this.wroteAt.set(userId, performance.now());
    if (!isNew) return;
    this.changed();
    this.watch();
  }

  /** Everyone here, once each, in the order in which they came. */
  people(): PresentPerson[] {
    const people = new Map<string, PresentPerson>();
    for (const { identity } of this.members) {
      const { id, name, organisation } = identity;
      people.set(id, { userId: id, name, organisation, writing: this.isWriting(id) });
    }
    return [...people.values()];
  }

  changed(): void {
    if (this.newsTimer || this.closed) return;
    const wait = this.toldAt + this.limits.presenceNewsMs - performance.now();
    this.newsTimer = setTimeout(
      () => {
        this.newsTimer = null;
        this.toldAt = performance.now();
        this.tell();
      },
      Math.max(0, wait),
    );
  }

  close(): void {
    this.closed = true;
    if (this.stopTimer) clearTimeout(this.stopTimer);
    if (this.newsTimer) clearTimeout(this.newsTimer);
    this.stopTimer = null;
    this.newsTimer = null;
  }

  private isWriting(userId: string): boolean {
    const at = this.wroteAt.get(userId);
    return at !== undefined && performance.now() - at < this.limits.writingMs;
  }

  /** Somebody who stops writing sends nothing: look when the first could have stopped. */
  private watch(): void {
    if (this.stopTimer || this.closed) return;
    const oldest = Math.min(...this.wroteAt.values());
    const wait = oldest + this.limits.writingMs - performance.now();
    this.stopTimer = setTimeout(() => this.dropStopped(), Math.max(1, Math.ceil(wait)));
  }

  private dropStopped(): void {
    this.stopTimer = null;
    const before = this.wroteAt.size;
    for (const userId of [...this.wroteAt.keys()]) {
      if (!this.isWriting(userId)) this.wroteAt.delete(userId);
    }
    if (this.wroteAt.size < before) this.changed();
    if (this.wroteAt.size > 0) this.watch();
  }
}
