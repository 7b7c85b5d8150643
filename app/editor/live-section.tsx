import { lazy, memo, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { SectionStatus } from '../../domain/plan/status';
import { ChunkGuard } from './chunk-guard';
import { isTextKept } from './kept/kept-text';
import { ReadingText } from './reading-text';
import { quietReport, type SectionReport } from './report';
import { useEditorNeeded } from './use-editor-needed';
import { useNearViewport } from './use-near-viewport';

export type { SectionReport } from './report';

export interface LiveSectionProps {
  slug: string;
  sectionKey: string;
  sectionTitle: string;
  /** The server's rendering; shown until the editor is ready, and for good without scripts. */
  html: string;
  /** As the server last judged. */
  generation: number;
  status: SectionStatus;
  mayWrite: boolean;
  me: { id: string; name: string; organisation: string };
  /** A hint for an empty section. */
  placeholder: string;
  onReport(report: SectionReport): void;
}

const SectionEditor = lazy(async () => {
  const { SectionEditor } = await import('./section-editor');
  return { default: SectionEditor };
});

/**
 * The text of one section: readable at once, and written in together once it is near the screen.
 * Small on purpose: everything heavy is in the chunk of section-editor.tsx.
 */
export const LiveSection = memo(function LiveSection(props: LiveSectionProps) {
  const { slug, sectionKey, html, placeholder, onReport } = props;
  const userId = props.me.id;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(quietReport(sectionKey));
  const [holdsText, setHoldsText] = useState(false);
  const near = useNearViewport(root);
  const needed = useEditorNeeded(near, latest, holdsText);
  const tell = useLatest(onReport);
  const report = useCallback(
    (next: SectionReport) => {
      latest.current = next;
      tell.current(next);
    },
    [tell],
  );
  const rest = useCallback(() => report(quietReport(sectionKey)), [report, sectionKey]);
  useEffect(() => {
    if (!needed) rest();
  }, [needed, rest]);
  useEffect(() => {
    if (isTextKept({ slug, sectionKey, userId })) setHoldsText(true);
  }, [slug, sectionKey, userId]);
  const reading = <ReadingText html={html} placeholder={placeholder} />;
  return (
    <div ref={root} className="live-section">
      {needed ? (
        <ChunkGuard reading={reading} onFailure={rest}>
          <Suspense fallback={reading}>
            <SectionEditor
              {...props}
              reading={reading}
              onReport={report}
              onHoldsText={setHoldsText}
            />
          </Suspense>
        </ChunkGuard>
      ) : (
        reading
      )}
    </div>
  );
});

/** A box with the newest value, for callbacks that must not change when the value does. */
function useLatest<T>(value: T): { readonly current: T } {
  const box = useRef(value);
  useEffect(() => {
    box.current = value;
  });
  return box;
}
