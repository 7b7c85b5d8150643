/** Makes chapters of frozen versions, and says what is not there. Knows no SQL and no DOCX. */
import type { SectionStatus } from '../plan/status';
import { versionId } from '../plan/version-id';
import type { Programme, TemplateSection, Werkgroep } from '../programme/programme';
import type { BundleChoice } from './choice';

export interface FrozenVersion {
  number: number;
  /** Hex SHA-256 over the canonical form of its content. */
  sha256: string;
  createdAt: Date;
  /** Of who marked it gereed. */
  organisation: string;
}

/** A section as the database knows it, with its newest frozen version if it has one. */
export interface SectionState<V extends FrozenVersion> {
  werkgroep: number;
  key: string;
  status: SectionStatus;
  /** Why it was reopened or does not apply. */
  reason: string | null;
  version: V | null;
}

interface Place {
  werkgroep: Werkgroep;
  section: TemplateSection;
}

/** A frozen version in its place. */
export interface BundlePart<V extends FrozenVersion> extends Place {
  /** `WG03-S1-v2` */
  id: string;
  version: V;
}

/** A section that was asked for and is not gereed now. */
export interface BundleGap extends Place {
  status: Exclude<SectionStatus, 'gereed'>;
  reason: string | null;
  /** An older version that was gereed once: it does not go in. */
  earlier: string | null;
}

export type BundleChapter<V extends FrozenVersion> =
  | { by: 'werkgroep'; werkgroep: Werkgroep; parts: BundlePart<V>[] }
  | { by: 'sectie'; section: TemplateSection; parts: BundlePart<V>[] };

export interface Bundle<V extends FrozenVersion> {
  /** Only chapters that hold something. */
  chapters: BundleChapter<V>[];
  /** Asked for, and still to be written or marked gereed. */
  missing: BundleGap[];
  /** Asked for, and declared not to apply: nothing is to be waited for. */
  notApplicable: BundleGap[];
  /** How many parts were asked for. */
  asked: number;
  /** How many of them go in. */
  included: number;
}

/**
 * Takes the newest version of every chosen section that is gereed now. A section that was reopened
 * does not go in: what was gereed then is no longer what the werkgroep stands for.
 * @param states of all sections; those that were not chosen are left out
 */
export function composeBundle<V extends FrozenVersion>(
  programme: Programme,
  states: readonly SectionState<V>[],
  choice: BundleChoice,
): Bundle<V> {
  const chosen = inOrder(placesOf(programme, choice), choice).flatMap((place) => {
    const state = states.find(
      ({ werkgroep, key }) => werkgroep === place.werkgroep.nummer && key === place.section.key,
    );
    return state ? [{ place, state }] : [];
  });
  const parts = chosen.flatMap(({ place, state }) => partOf(place, state) ?? []);
  const gaps = chosen.flatMap(({ place, state }) => gapOf(place, state) ?? []);
  return {
    chapters: chaptersOf(parts, choice),
    missing: gaps.filter(({ status }) => status !== 'niet-van-toepassing'),
    notApplicable: gaps.filter(({ status }) => status === 'niet-van-toepassing'),
    asked: chosen.length,
    included: parts.length,
  };
}

function placesOf(programme: Programme, choice: BundleChoice): Place[] {
  return programme.werkgroepen
    .filter(({ nummer }) => choice.werkgroepen.includes(nummer))
    .flatMap((werkgroep) =>
      programme.sjabloon.secties
        .filter(({ key }) => choice.sections.includes(key))
        .map((section) => ({ werkgroep, section })),
    );
}

/** Places come by werkgroep; a stable sort on the section's number makes them come by section. */
function inOrder(places: Place[], { order }: BundleChoice): Place[] {
  if (order === 'werkgroep') return places;
  return places.toSorted((a, b) => a.section.nummer - b.section.nummer);
}

function partOf<V extends FrozenVersion>(
  place: Place,
  { status, version }: SectionState<V>,
): BundlePart<V> | null {
  if (status !== 'gereed' || !version) return null;
  return { ...place, id: idOf(place, version), version };
}

function gapOf<V extends FrozenVersion>(
  place: Place,
  { status, reason, version }: SectionState<V>,
): BundleGap | null {
  if (status === 'gereed') return null;
  return { ...place, status, reason, earlier: version && idOf(place, version) };
}

const idOf = ({ werkgroep, section }: Place, version: FrozenVersion) =>
  versionId(werkgroep.nummer, section.nummer, version.number);

function chaptersOf<V extends FrozenVersion>(
  parts: BundlePart<V>[],
  { order }: BundleChoice,
): BundleChapter<V>[] {
  const chapters: BundleChapter<V>[] = [];
  for (const part of parts) {
    const last = chapters.at(-1);
    if (last && belongs(part, last)) last.parts.push(part);
    else if (order === 'werkgroep') {
      chapters.push({ by: order, werkgroep: part.werkgroep, parts: [part] });
    } else chapters.push({ by: order, section: part.section, parts: [part] });
  }
  return chapters;
}

function belongs<V extends FrozenVersion>(part: Place, chapter: BundleChapter<V>): boolean {
  return chapter.by === 'werkgroep'
    ? chapter.werkgroep.nummer === part.werkgroep.nummer
    : chapter.section.key === part.section.key;
}
