import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem, requireAccount, requireRight } from '~/auth/session.server';
import { findSection, listVersions } from '../../db/queries/sections';

/** `GET /api/v1/werkgroepen/{slug}/secties/{key}`: a section as last put on disk. */
export async function readSection(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const { collaboration, database } = args.context;
  const { slug = '', key = '' } = args.params;
  const found = await findSection(database, slug, key);
  if (!found) throw problem(404, 'Niet gevonden', 'Deze werkgroep of dit onderdeel bestaat niet.');
  requireRight(account, {
    action: 'section.read',
    werkgroep: found.werkgroep,
    sectionKey: found.key,
  });
  await collaboration.flush(found.id);
  const section = (await findSection(database, slug, key)) ?? found;
  const versions = await listVersions(database, found.id);
  return {
    key: section.key,
    status: section.status,
    tekst: section.text,
    html: section.html,
    inhoud: section.content,
    versies: versions.map((version) => ({
      nummer: version.number,
      sha256: version.sha256,
      gemaaktOp: version.createdAt,
      gemaaktDoor: version.createdByName,
      aanleiding: version.cause,
    })),
  };
}
