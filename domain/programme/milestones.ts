/** The two dates that every plan is measured against, with the Actieplan's slip of the pen. */
import { periodInWords } from './period';
import type { Programme } from './programme';

export interface PlanDeadline {
  key: 'hoofdlijnen' | 'eerste-fase';
  /** `2021-05-31`, or a month: `2021-07`. */
  date: string;
  /** The date as people say it, as exact as the source or the programmateam was. */
  words: string;
  label: string;
  /** What the source says where that differs, for a footnote. */
  sic?: string;
  source: string;
}

/**
 * The deadlines of a plan: main lines, and the first phase of the werkgroepen.
 * The Actieplan says "mei 2020", which lies before its own kick-off; the product shows mei 2021
 * with a footnote (bronkwesties 1 and 2; Actieplan r.186 and r.157).
 * @param mainLines the date the programmateam has set, if it has
 */
export function planDeadlines(programme: Programme, mainLines?: string): PlanDeadline[] {
  const { oplevering } = programme.sjabloon;
  const phase = programme.mijlpalen.find((m) => m.omschrijving.startsWith('Afronding eerste fase'));
  const { datum } = oplevering.uitlegProduct;
  const main: PlanDeadline = {
    key: 'hoofdlijnen',
    date: mainLines ?? datum,
    // The source names a month; only the programmateam can make it a day.
    words: periodInWords(mainLines ?? datum.slice(0, 7)),
    label: 'Hoofdlijnen klaar',
    sic: 'Het Actieplan zegt hier “mei 2020” [sic].',
    source: oplevering.bron,
  };
  if (!phase) return [main];
  return [
    main,
    {
      key: 'eerste-fase',
      date: phase.datum,
      words: periodInWords(phase.datum),
      label: 'Eerste fase afgerond',
      source: phase.bron,
    },
  ];
}
