/** The milestones of a programme on a calendar: months and quarters get a last day. */
import { planDeadlines } from './milestones';
import { periodInWords } from './period';
import type { Programme } from './programme';

export interface Milestone {
  /** First and last day of the period: `2021-06-01` and `2021-06-30`. The same for one day. */
  from: string;
  until: string;
  /** `juni 2021`, `1 januari 2023`, `eerste kwartaal van 2022`. */
  when: string;
  title: string;
  sporen: number[];
  source: string;
  /** What the source says where the product shows something else. */
  sic?: string;
  /** The source expects it, and has not decided it. */
  expected: boolean;
}

/**
 * All milestones in order of time. The date for the main lines of the plans, where the Actieplan
 * slipped, is the one that the product shows (bronkwestie 1; Actieplan r.186).
 * @param mainLines the date the programmateam has set for that, if it has
 */
export function timeline(programme: Programme, mainLines?: string): Milestone[] {
  const [main] = planDeadlines(programme, mainLines);
  const isOwn = mainLines !== undefined && mainLines !== '';
  return programme.mijlpalen
    .map((milestone) => {
      const { omschrijving, weergaveProduct, sporen, bron, gecorrigeerdProduct } = milestone;
      const slipped = gecorrigeerdProduct && main ? main : null;
      const date = slipped && isOwn ? slipped.date : milestone.datum;
      return {
        ...period(date),
        title: slipped?.label ?? weergaveProduct ?? omschrijving,
        sporen,
        source: bron,
        ...(slipped?.sic && { sic: slipped.sic }),
        expected: milestone.verwachting ?? false,
      };
    })
    .sort((a, b) => a.until.localeCompare(b.until));
}

/**
 * The first milestone that has not passed, with the days until its last day; when all have passed,
 * the last one, with how many days ago (negative). Null for a programme without milestones.
 * @param today `2021-05-12`
 */
export function nearestMilestone(
  milestones: readonly Milestone[],
  today: string,
): { milestone: Milestone; days: number } | null {
  const milestone = milestones.find(({ until }) => until >= today) ?? milestones.at(-1);
  return milestone ? { milestone, days: dayNumber(milestone.until) - dayNumber(today) } : null;
}

/** A day, month, quarter or year, as `programma.json` writes it. */
function period(date: string): Pick<Milestone, 'from' | 'until' | 'when'> {
  const when = periodInWords(date);
  const [year = '', part, day] = date.split('-');
  if (day) return { from: date, until: date, when };
  if (!part) return { from: firstDay(year, 1), until: lastDay(year, 12), when };
  const isQuarter = part.startsWith('Q');
  const lastMonth = isQuarter ? Number(part.slice(1)) * 3 : Number(part);
  return {
    from: firstDay(year, isQuarter ? lastMonth - 2 : lastMonth),
    until: lastDay(year, lastMonth),
    when,
  };
}

const firstDay = (year: string, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

function lastDay(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
