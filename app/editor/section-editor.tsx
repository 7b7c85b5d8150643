import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Alert } from '~/ui/alert';
import { LiveRegion } from '~/ui/live-region';
import type { SectionSession } from './connection/section-session';
import type { SessionView } from './connection/session-view';
import { useSectionSession } from './connection/use-section-session';
import { KeptTextPanel } from './kept/kept-text-panel';
import { type SectionReport, sameReport } from './report';
import { SectionMessages } from './section-messages';
import { useArrivals, useClosing } from './use-announcements';
import { useFocusWithin } from './use-focus-within';
import { WritingPlace } from './writing-place';

export interface SectionEditorProps {
  slug: string;
  sectionKey: string;
  sectionTitle: string;
  generation: number;
  mayWrite: boolean;
  me: { id: string; name: string; organisation: string };
  placeholder: string;
  /** Shown until the text has arrived. */
  reading: ReactNode;
  onReport(report: SectionReport): void;
  /** Whether something here needs the person's attention, however far they scroll. */
  onHoldsText(holds: boolean): void;
}

/** The living text of a section: its connection, its editor, its toolbar and its messages. */
export function SectionEditor(props: SectionEditorProps) {
  const session = useSectionSession(props);
  return session ? <ConnectedSection {...props} session={session} /> : props.reading;
}

const GONE = {
  verstuurd: 'Uw voorstel is verstuurd. De trekker ziet het naast dit onderdeel.',
  verwijderd: 'Uw bewaarde tekst is verwijderd.',
} as const;

function ConnectedSection(props: SectionEditorProps & { session: SectionSession }) {
  const { session, slug, sectionKey, onReport, onHoldsText } = props;
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const { focused, handlers } = useFocusWithin();
  const [result, setResult] = useState('');
  const arrivals = useArrivals(view, focused, props.me.id);
  const closing = useClosing(view, focused);
  useReport(sectionKey, view, focused, onReport);
  const holdsText = view.kept.length > 0;
  useEffect(() => onHoldsText(holdsText), [onHoldsText, holdsText]);
  return (
    <div className="section-editor" {...handlers}>
      <SectionMessages view={view} focused={focused} result={result} />
      {closing ? <Alert kind="info">{closing}</Alert> : null}
      <WritingPlace {...props} view={view} focused={focused} />
      {view.kept.map((kept) => (
        <KeptTextPanel
          key={kept.id}
          slug={slug}
          sectionKey={sectionKey}
          kept={kept}
          onGone={(how) => {
            session.removeKept(kept.id);
            setResult(GONE[how]);
          }}
        />
      ))}
      <LiveRegion message={arrivals} />
    </div>
  );
}

/** Tells the page what is different, and nothing else. */
function useReport(
  sectionKey: string,
  view: SessionView,
  focused: boolean,
  onReport: (report: SectionReport) => void,
): void {
  const last = useRef<SectionReport | null>(null);
  const { connection, saving, people, mayWrite, keepsInBrowser } = view;
  useEffect(() => {
    const report = {
      sectionKey,
      connection,
      saving,
      people,
      focused,
      mayWrite,
      keepsInBrowser,
    };
    if (last.current && sameReport(last.current, report)) return;
    last.current = report;
    onReport(report);
  }, [sectionKey, connection, saving, people, focused, mayWrite, keepsInBrowser, onReport]);
}
