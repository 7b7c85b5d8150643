/** Finding people in the list of all accounts. */
import type { WerkgroepRole } from '../../domain/access/can';

/** What the filter looks at. */
export interface Findable {
  name: string;
  email: string;
  organisation: string;
  group: string;
  marktpartij: boolean;
  programmateam: boolean;
  memberships: readonly { werkgroep: number; role: WerkgroepRole }[];
  closedAt: Date | string | null;
}

/** What was asked for, as in the address of the page; an empty value asks nothing. */
export interface PeopleFilter {
  zoek: string;
  groep: string;
  /** The number of a werkgroep, or `programmateam`. */
  werkgroep: string;
  marktpartij: string;
  /** `ja`: closed accounts too. */
  gesloten: string;
}

const FIELDS = ['zoek', 'groep', 'werkgroep', 'marktpartij', 'gesloten'] as const;

/** Reads the filter from the address of the page. */
export function readPeopleFilter(params: URLSearchParams): PeopleFilter {
  const [zoek = '', groep = '', werkgroep = '', marktpartij = '', gesloten = ''] = FIELDS.map(
    (field) => params.get(field)?.trim() ?? '',
  );
  return { zoek, groep, werkgroep, marktpartij, gesloten };
}

/** The people that fit all of what was asked, in the same order. */
export function filterPeople<P extends Findable>(people: readonly P[], filter: PeopleFilter): P[] {
  const words = fold(filter.zoek).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const text = fold(`${person.name} ${person.email} ${person.organisation}`);
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.groep || person.group === filter.groep) &&
      (!filter.marktpartij || person.marktpartij === (filter.marktpartij === 'ja')) &&
      (!filter.werkgroep || isIn(person, filter.werkgroep)) &&
      (filter.gesloten === 'ja' || person.closedAt === null)
    );
  });
}

function isIn({ programmateam, memberships }: Findable, place: string): boolean {
  if (place === 'programmateam') return programmateam;
  return memberships.some(({ werkgroep }) => String(werkgroep) === place);
}

/** Without capitals and accents, so that Zoë is found as zoe. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
