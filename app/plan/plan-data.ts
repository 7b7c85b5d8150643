/** What the plan page shows: what never changes while it is open, and what does. */
import type { PresentPerson } from '../../domain/collab/ports';
import type { SectionAction, SectionStatus } from '../../domain/plan/status';

/** A section as the programme asks it, word for word. */
export interface PlanTemplate {
  key: string;
  nummer: number;
  titel: string;
  vraag: string;
  hulptekst: string;
  kern: boolean;
  /** Where the question comes from, in words. */
  source: string;
}

export interface PlanFrame {
  slug: string;
  nummer: number;
  naam: string;
  template: PlanTemplate[];
  me: { id: string; name: string; organisation: string };
}

/** What became of a proposal of one's own. */
export interface OwnProposal {
  id: number;
  createdAt: Date;
  status: 'open' | 'overgenomen' | 'afgewezen';
  handledAt: Date | null;
  handledByName: string | null;
}

export interface SectionState {
  id: number;
  key: string;
  status: SectionStatus;
  generation: number;
  /** The newest frozen version, such as `WG03-S1-v2`; null when there is none. */
  version: string | null;
  words: number;
  changedAt: Date | null;
  changedByName: string | null;
  changedByOrganisation: string | null;
  statusAction: SectionAction | null;
  statusReason: string | null;
  statusAt: Date | null;
  statusByName: string | null;
  statusByOrganisation: string | null;
  mayWrite: boolean;
  people: PresentPerson[];
  ownProposals: OwnProposal[];
  /** Which update the text shows. */
  seq: number;
  /** The reading view, made by the server from the log; null when the page has it already. */
  html: string | null;
}

/** A proposal that waits for somebody who may handle it. */
export interface WaitingProposal {
  id: number;
  sectionKey: string;
  name: string;
  organisation: string;
  createdAt: Date;
  /** The beginning of the text. */
  excerpt: string;
  /** The whole text, for copying; null when it is too long to send along. */
  text: string | null;
}

export interface PlanState {
  /** When it was read, in milliseconds; the later of two wins. */
  readAt: number;
  mayDecide: boolean;
  /** May this person write in the open sections of this plan. */
  isWriter: boolean;
  sections: SectionState[];
  proposals: WaitingProposal[];
}

/** The answer to an act on a section or proposal that could not be done. */
export interface RefusedAct {
  ok: false;
  sectionKey: string;
  /** The proposal that it was about, if it was about one. */
  proposal: number | null;
  /** What was asked. */
  act: string;
  message: string;
  /** The field that the message is about, if it is about one. */
  field: 'reden' | null;
  /** The reason that was typed, kept. */
  reason: string;
}

export type ActAnswer = { ok: true; sectionKey: string; message: string } | RefusedAct;
