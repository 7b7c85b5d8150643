/** The last thing that happened in a section: somebody wrote, or decided about it. */
import type { SectionAction } from '../../domain/plan/status';
import type { SectionRow } from './section-row';

export interface LastAct {
  kind: 'geschreven' | SectionAction;
  at: Date;
  name: string;
  organisation: string;
  /** The version that was frozen by it. */
  version: number | null;
}

/** Null when nothing has happened yet. */
export function lastAct(section: SectionRow): LastAct | null {
  const written = section.changedAt && {
    kind: 'geschreven' as const,
    at: section.changedAt,
    ...person(section.changedByName, section.changedByOrganisation),
    version: null,
  };
  const decided = section.statusAt &&
    section.statusAction && {
      kind: section.statusAction,
      at: section.statusAt,
      ...person(section.statusByName, section.statusByOrganisation),
      version: section.statusAction === 'gereed' ? section.latestVersion : null,
    };
  if (!written || !decided) return decided || written || null;
  return written.at > decided.at ? written : decided;
}

function person(name: string | null, organisation: string | null) {
  return { name: name ?? 'onbekend', organisation: organisation ?? '' };
}

/** What was done, for lists: `gereed gemeld (versie 2)`. */
export function actWords({ kind, version }: LastAct): string {
  switch (kind) {
    case 'geschreven':
      return 'tekst veranderd';
    case 'gereed':
      return version ? `gereed gemeld, versie ${version}` : 'gereed gemeld';
    case 'heropenen':
      return 'heropend';
    case 'niet-van-toepassing':
      return 'niet van toepassing verklaard';
  }
}

/** Who did it: name and organisation. */
export function actPerson({ name, organisation }: LastAct): string {
  return organisation ? `${name} (${organisation})` : name;
}
