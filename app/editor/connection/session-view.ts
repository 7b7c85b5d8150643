/** What the screen shows of a section's session, worked out from its parts. Pure. */
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { KeptText } from '../kept/kept-text';
import type { Connection, Saving, SectionPerson } from '../report';
import type { StatusNotice } from './frames';
import { connectionOf, savingOf } from './link-state';
import type { SectionCopy } from './section-copy';

export interface ShownText {
  doc: Doc;
  awareness: Awareness;
}

export interface SessionView {
  /** Null until the text has arrived. */
  text: ShownText | null;
  editable: boolean;
  mayWrite: boolean;
  connection: Connection;
  saving: Saving;
  people: SectionPerson[];
  status: StatusNotice | null;
  /** The close code of a connection that ended for good. */
  ended: number | null;
  kept: readonly KeptText[];
  keepsInBrowser: boolean;
}

export interface ViewFacts {
  copy: SectionCopy;
  text: ShownText | null;
  /** The text on the screen is that of the present copy. */
  current: boolean;
  people: SectionPerson[];
  status: StatusNotice | null;
  ended: number | null;
  online: boolean;
  now: number;
}

/** @param keptTexts with the connection lost, nobody knows yet what arrived: then all are shown */
export function viewOf(
  facts: ViewFacts,
  keptTexts: (withPending: boolean) => readonly KeptText[],
): SessionView {
  const { copy, text, people, status, ended, now } = facts;
  const { synced, lostSince, progress } = copy;
  const link = { ended: ended !== null, synced, browserOffline: !facts.online, lostSince };
  const connection = connectionOf(link, now);
  return {
    text,
    editable: text !== null && facts.current && copy.mayWrite && ended === null,
    mayWrite: copy.mayWrite,
    connection,
    saving: savingOf(progress, connection, copy.storeWorks, now),
    people,
    status,
    ended,
    kept: keptTexts(connection === 'geen-verbinding' || connection === 'gesloten'),
    keepsInBrowser: copy.keepsInBrowser,
  };
}

export function sameView(a: SessionView, b: SessionView): boolean {
  return (Object.keys(a) as (keyof SessionView)[]).every(
    (key) => a[key] === b[key] || (key === 'kept' && sameKept(a.kept, b.kept)),
  );
}

function sameKept(a: readonly KeptText[], b: readonly KeptText[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
