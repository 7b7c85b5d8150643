/** Everything the document is made of, as plain data: a worker thread gets a copy of it. */
import type { DocumentJson } from '../../../domain/plan/document';

export interface BundleJob {
  programme: string;
  title: string;
  /** Names of the municipalities, as on the title page. */
  municipalities: string[];
  /** The day and time it was compiled, in words. */
  compiledAt: string;
  day: string;
  order: 'werkgroep' | 'sectie';
  asked: number;
  included: number;
  chapters: ChapterJob[];
  missing: GapJob[];
  notApplicable: GapJob[];
  /** False leaves them to Word; otherwise they are written when the text is not too large. */
  pageNumbers?: boolean;
}

export interface ChapterJob {
  title: string;
  /** The question that all parts of the chapter answer; null when each has its own. */
  question: string | null;
  parts: PartJob[];
}

export interface PartJob {
  title: string;
  question: string | null;
  content: DocumentJson;
  words: number;
  /** Version id, day, organisation and the first of its hash. */
  provenance: { id: string; rest: string };
}

export interface GapJob {
  werkgroep: string;
  section: string;
  status: string;
  /** Which version exists, and why the section is as it is. */
  remark: string;
}
