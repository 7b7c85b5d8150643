/**
 * What the plan page needs of the component that shows and edits the text of a section, and what it
 * hears from it. The route puts the two together: features do not import each other.
 */
import type { ComponentType } from 'react';
import type { SectionStatus } from '../../domain/plan/status';

export interface SectionTextReport {
  sectionKey: string;
  connection: 'niet-verbonden' | 'verbinden' | 'verbonden' | 'geen-verbinding' | 'gesloten';
  saving: 'opgeslagen' | 'bezig' | 'bewaard-in-browser' | 'niet-bewaard';
  people: { id: string; name: string; organisation: string; writing: boolean }[];
  /** The caret or the toolbar of this section has the focus. */
  focused: boolean;
}

export interface SectionTextProps {
  slug: string;
  sectionKey: string;
  sectionTitle: string;
  html: string;
  generation: number;
  status: SectionStatus;
  mayWrite: boolean;
  me: { id: string; name: string; organisation: string };
  placeholder: string;
  onReport(report: SectionTextReport): void;
}

export type SectionText = ComponentType<SectionTextProps>;
export type SaveState = ComponentType<{ reports: SectionTextReport[] }>;
