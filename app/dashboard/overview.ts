/** What the dashboard shows, made from the rows of all sections. */
import type { SectionStatus } from '../../domain/plan/status';
import type { Programme, TemplateSection } from '../../domain/programme/programme';
import { type DashboardFilter, hasStatus } from './filter';
import { type LastAct, lastAct } from './last-act';
import type { SectionRow } from './section-row';

export type Column = Pick<TemplateSection, 'key' | 'nummer' | 'titel' | 'kern'>;

export interface Cell {
  column: Column;
  status: SectionStatus;
  href: string;
  last: LastAct | null;
  /** False when another status is looked for: the cell stays, quietly. */
  isWanted: boolean;
}

export interface Row {
  nummer: number;
  naam: string;
  slug: string;
  soort: 'inhoudelijk' | 'gemeentelijk';
  bouwstenen: number[];
  cells: Cell[];
  progress: Progress;
}

/** Niet van toepassing is not to be done, so it does not count in the total. */
export interface Progress {
  gereed: number;
  busy: number;
  total: number;
  notApplicable: number;
}

/** A section in a list, with its place in words. */
export interface ListedSection {
  href: string;
  place: string;
  last: LastAct;
}

export interface Overview {
  columns: Column[];
  rows: Row[];
  /** Of the selection, all statuses together. */
  progress: Progress;
  /** Werkgroepen of the selection in which every kern section is gereed (or does not apply). */
  kernDone: number;
  /** Sections of the selection in which something happened in the last seven days. */
  changedThisWeek: number;
  /** Open longest without a change; what is empty has not begun. */
  stillest: ListedSection[];
  latest: ListedSection[];
  /** Werkgroepen in the programme. */
  allRows: number;
}

const WEEK_MS = 7 * 86_400_000;
const LIST_LENGTH = 6;

export function buildOverview(
  programme: Programme,
  sections: readonly SectionRow[],
  filter: DashboardFilter,
  now: Date,
): Overview {
  const all = programme.sjabloon.secties;
  const columns = filter.kern ? all.filter(({ kern }) => kern) : all;
  const inSelection = programme.werkgroepen
    .filter((werkgroep) => filter.soort === null || werkgroep.type === filter.soort)
    .filter(({ bouwstenen }) => filter.bouwsteen === null || bouwstenen.includes(filter.bouwsteen));
  const rows = inSelection
    .map((werkgroep) => buildRow(werkgroep, columns, sections, filter))
    .filter((row) => row.cells.some(({ isWanted }) => isWanted));
  const cells = rows.flatMap((row) => row.cells);
  const listed = rows.flatMap(listSections);
  return {
    columns,
    rows,
    progress: progressOf(cells),
    kernDone: rows.filter(({ nummer }) => isKernDone(all, sections, nummer)).length,
    changedThisWeek: listed.filter(({ last }) => last.at.getTime() >= now.getTime() - WEEK_MS)
      .length,
    stillest: rows.flatMap(listOpenSections).sort(byTime).slice(0, LIST_LENGTH),
    latest: listed.sort((a, b) => byTime(b, a)).slice(0, LIST_LENGTH),
    allRows: programme.werkgroepen.length,
  };
}

function buildRow(
  { nummer, naam, slug, type, bouwstenen }: Programme['werkgroepen'][number],
  columns: readonly TemplateSection[],
  sections: readonly SectionRow[],
  filter: DashboardFilter,
): Row {
  const cells = columns.flatMap(({ key, nummer: number, titel, kern }) => {
    const section = sections.find((s) => s.werkgroep === nummer && s.key === key);
    if (!section) return [];
    return [
      {
        column: { key, nummer: number, titel, kern },
        status: section.status,
        href: `/werkgroepen/${slug}/plan#${key}`,
        last: lastAct(section),
        isWanted: hasStatus(section.status, filter.status),
      },
    ];
  });
  return { nummer, naam, slug, soort: type, bouwstenen, cells, progress: progressOf(cells) };
}

function progressOf(cells: readonly { status: SectionStatus }[]): Progress {
  const count = (wanted: SectionStatus) => cells.filter(({ status }) => status === wanted).length;
  const notApplicable = count('niet-van-toepassing');
  return {
    gereed: count('gereed'),
    busy: count('in-bewerking'),
    total: cells.length - notApplicable,
    notApplicable,
  };
}

function isKernDone(
  template: readonly TemplateSection[],
  sections: readonly SectionRow[],
  werkgroep: number,
): boolean {
  const kern = new Set(template.filter((section) => section.kern).map(({ key }) => key));
  const own = sections.filter(
    (section) => section.werkgroep === werkgroep && kern.has(section.key),
  );
  const isDone = ({ status }: SectionRow) =>
    status === 'gereed' || status === 'niet-van-toepassing';
  // A werkgroep to which nothing applies has not delivered anything either.
  return own.every(isDone) && own.some(({ status }) => status === 'gereed');
}

function listOpenSections(row: Row): ListedSection[] {
  return listSections({ ...row, cells: row.cells.filter((c) => c.status === 'in-bewerking') });
}

/** Those that are looked for and in which something has happened. */
function listSections({ nummer, naam, cells }: Row): ListedSection[] {
  return cells.flatMap(({ column, href, last, isWanted }) =>
    last && isWanted ? [{ href, place: `${nummer} ${naam}: ${column.titel}`, last }] : [],
  );
}

function byTime(a: ListedSection, b: ListedSection): number {
  return a.last.at.getTime() - b.last.at.getTime();
}
