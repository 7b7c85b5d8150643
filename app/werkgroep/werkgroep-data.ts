/** What the page of a werkgroep shows. */
import type { Change, Member } from '../../db/queries/werkgroepen';
import type { PresentPerson } from '../../domain/collab/ports';
import type { SectionStatus } from '../../domain/plan/status';

/** A text of the programme, word for word, with where it comes from in words. */
export interface Quote {
  tekst: string;
  source: string;
}

export interface WerkgroepSection {
  key: string;
  titel: string;
  kern: boolean;
  status: SectionStatus;
  /** Who wrote in it or decided about it last. */
  last: { name: string; at: Date } | null;
  people: PresentPerson[];
}

export interface WerkgroepDeadline {
  key: string;
  label: string;
  words: string;
  sic?: string;
  source: string;
}

export interface WerkgroepChange extends Omit<Change, 'sectionKey'> {
  sectionKey: string;
  titel: string;
  versionId: string | null;
}

export interface WerkgroepData {
  nummer: number;
  slug: string;
  naam: string;
  soort: 'inhoudelijk' | 'gemeentelijk';
  bouwstenen: string[];
  start: Quote & { zeker: boolean; opmerking: string | null };
  omschrijving: Quote[];
  onderwerpen: Quote[];
  bijzonderheden: Quote[];
  deadlines: WerkgroepDeadline[];
  /** The date that the programmateam has set, as `2021-05-31`; null when it has not. */
  mainLines: string | null;
  mayManageMembers: boolean;
  mayChangeSettings: boolean;
  members: Member[];
  sections: WerkgroepSection[];
  changes: WerkgroepChange[];
  /** When it was read, in milliseconds. */
  readAt: number;
}
