/** Reads a frozen version for who may read its section. */
import { problem } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { findVersion } from '../../db/queries/sections';
import { versionId } from '../../domain/plan/version-id';
import type { AppContext } from '../context.server';
import { requireSection } from './section-place.server';

/**
 * The version in an address.
 * @throws 403, 404 problem
 */
export async function readVersion(
  context: AppContext,
  account: Account,
  { nummer = '', ...where }: { slug?: string; key?: string; nummer?: string },
) {
  const section = await requireSection(context, account, where);
  const number = /^[1-9]\d{0,5}$/.test(nummer) ? Number(nummer) : 0;
  const version = await findVersion(context.database, section.id, number);
  if (!version) throw problem(404, 'Niet gevonden', 'Deze versie bestaat niet.');
  return { section, version, id: versionId(section.werkgroep, section.nummer, version.number) };
}
