/**
 * Text that the server refused, for instance because the section closed while somebody wrote. It
 * stays in this browser until its writer has handed it on or thrown it away.
 */
import type { DocumentJson } from '../../../domain/plan/document';

export const KEPT_REASONS = [
  'gereed',
  'niet-van-toepassing',
  'geen-recht',
  'te-groot',
  'geweigerd',
  'sessie',
] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

export interface KeptText {
  id: string;
  /** When it was kept, ISO 8601. */
  at: string;
  reason: KeptReason;
  /** The generation of the section it was written in; null when that is not known. */
  generation: number | null;
  /** The newest frozen version of the section at that moment. */
  version: number;
  content: DocumentJson;
}

/** The part of localStorage that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptPlace {
  slug: string;
  sectionKey: string;
  userId: string;
}

/** Per person: on a shared computer nobody finds, or sends, the text of somebody else. */
export const keptStorageKey = ({ slug, sectionKey, userId }: KeptPlace): string =>
  `samenspoor:bewaard:${slug}:${sectionKey}:${userId}`;

/** Whether this browser keeps a text for this person, without reading it. */
export function isTextKept(place: KeptPlace): boolean {
  try {
    return window.localStorage.getItem(keptStorageKey(place)) !== null;
  } catch {
    return false;
  }
}

/** The kept texts of one person in one section. Changes go to the storage at once. */
export class KeptTexts {
  private texts: readonly KeptText[] = [];
  private readonly unstored = new Set<string>();

  /** @param storage null when this browser has none; texts then live as long as the page */
  constructor(
    private readonly storage: TextStorage | null,
    private readonly key: string,
  ) {
    this.texts = this.read();
  }

  list(): readonly KeptText[] {
    return this.texts;
  }

  /** @returns whether it survives closing the page */
  add(text: KeptText): boolean {
    return this.write([...this.read(), text]);
  }

  /**
   * Gives a kept text its definitive content, and a better reason where there is one.
   * @returns as `add`
   */
  replace(id: string, content: DocumentJson, reason: KeptReason | null): boolean {
    const better = (text: KeptText) => ({ ...text, content, reason: reason ?? text.reason });
    return this.write(this.read().map((text) => (text.id === id ? better(text) : text)));
  }

  remove(id: string): void {
    this.write(this.read().filter((text) => text.id !== id));
  }

  /** Another tab of this person may have kept something too; what only this page holds stays. */
  private read(): KeptText[] {
    const stored = readStored(this.storage, this.key);
    const here = this.texts.filter(({ id }) => this.unstored.has(id));
    return [...stored, ...here.filter(({ id }) => stored.every((text) => text.id !== id))];
  }

  private write(texts: readonly KeptText[]): boolean {
    this.texts = texts;
    const done = writeStored(this.storage, this.key, texts);
    for (const { id } of texts) {
      if (done) this.unstored.delete(id);
      else this.unstored.add(id);
    }
    return done;
  }
}

function readStored(storage: TextStorage | null, key: string): KeptText[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isKeptText) : [];
  } catch {
    return [];
  }
}

function writeStored(
  storage: TextStorage | null,
  key: string,
  texts: readonly KeptText[],
): boolean {
  if (!storage) return texts.length === 0;
  try {
    if (texts.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}

function isKeptText(value: unknown): value is KeptText {
  if (!isRecord(value) || !isRecord(value.content)) return false;
  return (
    typeof value.id === 'string' &&
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at)) &&
    KEPT_REASONS.some((reason) => reason === value.reason) &&
    value.content.type === 'doc' &&
    Array.isArray(value.content.content)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
