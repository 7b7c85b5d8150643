/** The people of the demo. First names only; every organisation is invented. */

import { DEMO_DOMAIN } from '../../db/queries/demo';
import type { WerkgroepRole } from '../../domain/access/can';

export interface DemoPerson {
  id: string;
  email: string;
  name: string;
  organisation: string;
  /** A key of `stakeholdergroepen`. */
  group: string;
  marktpartij: boolean;
  programmateam: boolean;
  /** Role per number of a werkgroep. */
  roles: Record<number, WerkgroepRole>;
}

type Described = Pick<DemoPerson, 'name' | 'organisation' | 'group'> &
  Partial<Pick<DemoPerson, 'marktpartij' | 'programmateam' | 'roles'>>;

const described = {
  anouk: {
    name: 'Anouk',
    organisation: 'Voorbeeldgemeente',
    group: 'gemeente',
    programmateam: true,
  },
  bilal: {
    name: 'Bilal',
    organisation: 'Voorbeeldgemeente',
    group: 'gemeente',
    programmateam: true,
  },
  carla: {
    name: 'Carla',
    organisation: 'Basisschool De Voorbeeldboom',
    group: 'onderwijs',
    roles: { 2: 'trekker', 5: 'lid' },
  },
  daan: {
    name: 'Daan',
    organisation: 'Kinderopvang Het Voorbeeldnest',
    group: 'kinderopvang',
    roles: { 1: 'lid', 2: 'lid' },
  },
  esra: {
    name: 'Esra',
    organisation: 'Wijkteam Voorbeeldwijk',
    group: 'wijkteam',
    marktpartij: true,
    roles: { 2: 'meelezer', 3: 'trekker', 4: 'lid' },
  },
  femke: {
    name: 'Femke',
    organisation: 'Voorbeeldzorg',
    group: 'jeugdhulpaanbieder',
    marktpartij: true,
    roles: { 3: 'lid', 5: 'trekker', 9: 'meelezer' },
  },
  goran: {
    name: 'Goran',
    organisation: 'Huisartsenpraktijk Voorbeeldplein',
    group: 'huisarts',
    roles: { 4: 'trekker' },
  },
  hanna: {
    name: 'Hanna',
    organisation: 'Voorbeeldgemeente, beleid jeugd',
    group: 'gemeente',
    roles: { 3: 'lid', 4: 'lid', 11: 'lid', 12: 'trekker', 13: 'trekker' },
  },
  imre: {
    name: 'Imre',
    organisation: 'Voorbeeldwelzijn',
    group: 'welzijn',
    roles: { 1: 'trekker', 3: 'meelezer', 6: 'lid' },
  },
  karima: {
    name: 'Karima',
    organisation: 'Cliëntenpanel Voorbeeld',
    group: 'client-inwoner',
    roles: { 1: 'meelezer', 3: 'lid', 4: 'meelezer' },
  },
  lars: {
    name: 'Lars',
    organisation: 'Voorbeeldpunt Veiligheid',
    group: 'veiligheid',
    roles: { 9: 'trekker', 10: 'lid' },
  },
  mila: {
    name: 'Mila',
    organisation: 'Voorbeeldgemeente, gemeenteraad',
    group: 'overig',
  },
} satisfies Record<string, Described>;

export type DemoPersonKey = keyof typeof described;

/** Everybody who can log in to the demo, by the short name that the demo's texts use. */
export const demoPeople = Object.fromEntries(
  Object.entries<Described>(described).map(([key, person]): [string, DemoPerson] => [
    key,
    {
      marktpartij: false,
      programmateam: false,
      roles: {},
      ...person,
      id: `demo-${key}`,
      email: `${key}@${DEMO_DOMAIN}`,
    },
  ]),
) as Record<DemoPersonKey, DemoPerson>;
