import type { Crumb } from '~/ui/breadcrumbs';

export interface SectionPlace {
  slug: string;
  naam: string;
  nummer: number;
  key: string;
  titel: string;
}

/** The way up from a page about one section: to the section in its plan. */
export function sectionCrumbs({ slug, naam, nummer, key, titel }: SectionPlace): Crumb[] {
  return [
    { to: '/werkgroepen', label: 'Werkgroepen' },
    { to: `/werkgroepen/${slug}`, label: `${nummer} ${naam}` },
    { to: `/werkgroepen/${slug}/plan#${key}`, label: titel },
  ];
}

/** Where the pages about one section are. */
export const sectionPath = ({ slug, key }: Pick<SectionPlace, 'slug' | 'key'>): string =>
  `/werkgroepen/${slug}/secties/${key}`;
