/** The state of all sections of a page together, in words: the worst of them counts. */
import type { SectionReport } from './report';

export type SummaryKind =
  | 'stil'
  | 'opgeslagen'
  | 'bezig'
  | 'verbinden'
  | 'meelezen'
  | 'traag'
  | 'geen-verbinding'
  | 'gesloten';

export interface Summary {
  kind: SummaryKind;
  words: string;
  /** Something that a person must know at once. */
  trouble: boolean;
}

const WORDS = {
  opgeslagen: 'Opgeslagen',
  bezig: 'Bezig met opslaan',
  verbinden: 'Verbinden…',
  meelezen: 'Verbonden: u leest mee',
  offline: 'Geen verbinding: u kunt doorschrijven, uw tekst blijft in deze browser bewaard',
  offlineReader: 'Geen verbinding: u ziet nu niet wat anderen schrijven',
  offlineUnkept:
    'Geen verbinding: deze browser kan uw tekst niet bewaren. Wacht met schrijven en laat deze pagina open',
  slow: 'Opslaan duurt lang: uw tekst blijft in deze browser bewaard',
  slowUnkept: 'Opslaan lukt nog niet: laat deze pagina open',
  closed: 'Niet verbonden: lees de melding bij het onderdeel',
} as const;

const trouble = (kind: SummaryKind, words: string): Summary => ({ kind, words, trouble: true });
const calm = (kind: SummaryKind, words: string): Summary => ({ kind, words, trouble: false });

/** @returns what to say about all sections; empty words when no section is connected yet */
export function summarise(reports: readonly SectionReport[]): Summary {
  const live = reports.filter(({ connection }) => connection !== 'niet-verbonden');
  if (live.length === 0) return calm('stil', '');
  return worstOf(live) ?? routine(live);
}

function worstOf(reports: readonly SectionReport[]): Summary | null {
  const offline = reports.filter(({ connection }) => connection === 'geen-verbinding');
  if (offline.some(isUnkept)) return trouble('geen-verbinding', WORDS.offlineUnkept);
  const unkept = reports.some(({ saving }) => saving === 'niet-bewaard');
  if (unkept) return trouble('traag', WORDS.slowUnkept);
  if (offline.length > 0) {
    const writer = offline.some(({ mayWrite }) => mayWrite !== false);
    return trouble('geen-verbinding', writer ? WORDS.offline : WORDS.offlineReader);
  }
  const closed = reports.some(({ connection }) => connection === 'gesloten');
  if (closed) return trouble('gesloten', WORDS.closed);
  const slow = reports.some(({ saving }) => saving === 'bewaard-in-browser');
  return slow ? trouble('traag', WORDS.slow) : null;
}

function isUnkept({ saving, mayWrite, keepsInBrowser }: SectionReport): boolean {
  return saving === 'niet-bewaard' || (mayWrite !== false && keepsInBrowser === false);
}

function routine(reports: readonly SectionReport[]): Summary {
  if (reports.some(({ saving }) => saving === 'bezig')) return calm('bezig', WORDS.bezig);
  const connected = reports.filter(({ connection }) => connection === 'verbonden');
  if (connected.length === 0) return calm('verbinden', WORDS.verbinden);
  const reader = reports.every(({ mayWrite }) => mayWrite === false);
  return reader ? calm('meelezen', WORDS.meelezen) : calm('opgeslagen', WORDS.opgeslagen);
}

/**
 * Whether leaving the page now would leave text behind that is not on disk. Text that is safe in
 * this browser does not count where the server ended the connection: the way on leads elsewhere.
 */
export function hasUnsavedText(reports: readonly SectionReport[]): boolean {
  return reports.some(
    ({ saving, connection }) =>
      saving !== 'opgeslagen' && !(connection === 'gesloten' && saving === 'bewaard-in-browser'),
  );
}
