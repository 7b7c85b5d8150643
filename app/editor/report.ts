/** What a section tells the page around it about its connection, its saving and its people. */

export type Connection =
  /** Not near the screen, or scripts have not started: the reading view is shown. */
  | 'niet-verbonden'
  | 'verbinden'
  | 'verbonden'
  | 'geen-verbinding'
  /** Ended by the server for a reason that is told at the section. */
  | 'gesloten';

export type Saving =
  /** Everything this person wrote is on disk at the server. */
  | 'opgeslagen'
  | 'bezig'
  /** Not on disk at the server yet, but it survives closing this browser. */
  | 'bewaard-in-browser'
  /** Only in this page. */
  | 'niet-bewaard';

/** Somebody who has this section open now, this person included; everyone once. */
export interface SectionPerson {
  id: string;
  name: string;
  organisation: string;
  /** Wrote something in the last half minute. */
  writing: boolean;
}

export interface SectionReport {
  sectionKey: string;
  connection: Connection;
  saving: Saving;
  people: SectionPerson[];
  /** The caret, the toolbar or a panel of this section has the focus. */
  focused: boolean;
  /** May this person write here now; absent counts as yes. */
  mayWrite?: boolean;
  /** Does text survive in this browser without a connection; absent counts as yes. */
  keepsInBrowser?: boolean;
}

/** A section that is not connected and holds nothing of its own. */
export function quietReport(sectionKey: string): SectionReport {
  return {
    sectionKey,
    connection: 'niet-verbonden',
    saving: 'opgeslagen',
    people: [],
    focused: false,
  };
}

/** Whether two reports say the same, so that the page need not be told again. */
export function sameReport(a: SectionReport, b: SectionReport): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
