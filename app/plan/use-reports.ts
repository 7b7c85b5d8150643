import { useCallback, useState } from 'react';
import type { SectionTextReport } from './section-text';

/** Gathers what the sections of the page tell about their connection and saving. */
export function useReports(): [
  ReadonlyMap<string, SectionTextReport>,
  (report: SectionTextReport) => void,
] {
  const [reports, setReports] = useState<ReadonlyMap<string, SectionTextReport>>(new Map());
  const onReport = useCallback((report: SectionTextReport) => {
    setReports((known) => new Map(known).set(report.sectionKey, report));
  }, []);
  return [reports, onReport];
}
