/** A part of the program that is fetched when it is about to be needed. */
export class Late<T> {
  /** Null until it is there. */
  now: T | null = null;
  private coming: Promise<T | null> | null = null;

  constructor(private readonly load: () => Promise<T>) {}

  /** @returns null when it cannot be fetched now; the next call tries again */
  want(): Promise<T | null> {
    this.coming ??= this.load().then(
      (part) => {
        this.now = part;
        return part;
      },
      () => {
        this.coming = null;
        return null;
      },
    );
    return this.coming;
  }
}
