/**
 * What the rest of the product may ask of the collaboration server, and the news that travels
 * between them. `server/` connects the two; neither imports the other.
 */
import type { SectionStatus } from '../plan/status';

/** Something that happened, for rooms, for open pages, and later for other servers. */
export type News =
  /** The status of a section changed (the transaction is committed). */
  | { kind: 'section-status'; sectionId: number; slug: string; key: string; status: SectionStatus }
  /** The projector wrote new text for a section. */
  | { kind: 'section-text'; sectionId: number; slug: string; key: string }
  /** Somebody joined, left, began or stopped writing. */
  | { kind: 'presence'; slug: string; key: string }
  /** Sessions or roles of this person changed: judge their sockets again. */
  | { kind: 'rights'; userId: string }
  /** A proposal was made or handled. */
  | { kind: 'proposals'; sectionId: number; slug: string; key: string };

/** Carries news to everyone who listens. One server: in memory. Several: through Redis. */
export interface Relay {
  publish(news: News): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (news: News) => void): () => void;
}

/** A person who has a section open now. */
export interface PresentPerson {
  userId: string;
  name: string;
  organisation: string;
  /** Wrote something in the last half minute. */
  writing: boolean;
}

export interface CollaborationPort extends Relay {
  /** Who has which section of a werkgroep's plan open, per section key. */
  presence(slug: string): Record<string, PresentPerson[]>;
  /** Brings the projected text of a section (or of all) up to what is on disk. */
  flush(sectionId?: number): Promise<void>;
  /** True when the log can be reached and rooms are served. */
  healthy(): Promise<boolean>;
}
