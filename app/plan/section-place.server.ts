import { problem, requireRight } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { findSection, type SectionDetail } from '../../db/queries/sections';
import { templateSection } from '../../domain/programme/programme';
import type { AppContext } from '../context.server';
import type { SectionPlace } from './section-crumbs';

/**
 * The section in an address, for who may read it.
 * @throws 404 problem when there is none, 403 when this person may not read it
 */
export async function requireSection(
  { database }: AppContext,
  account: Account,
  { slug = '', key = '' }: { slug?: string; key?: string },
): Promise<SectionDetail> {
  const section = await findSection(database, slug, key);
  if (!section) {
    throw problem(404, 'Niet gevonden', 'Dit onderdeel bestaat niet. Controleer het adres.');
  }
  const { werkgroep } = section;
  requireRight(account, { action: 'section.read', werkgroep, sectionKey: section.key });
  return section;
}

/** What pages about one section show of where it belongs. */
export function placeOf(
  { programme }: AppContext,
  section: Pick<SectionDetail, 'slug' | 'naam' | 'werkgroep' | 'key'>,
): SectionPlace & { vraag: string } {
  const { slug, naam, werkgroep, key } = section;
  const template = templateSection(programme, key);
  const { titel = key, vraag = '' } = template ?? {};
  return { slug, naam, nummer: werkgroep, key, titel, vraag };
}
