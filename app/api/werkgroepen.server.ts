import { requireAccount, requireRight, type Visit } from '~/auth/session.server';
import { listSections, type SectionSummary } from '../../db/queries/sections';

/** `GET /api/v1/werkgroepen`: every werkgroep with the state of its sections. */
export async function readWerkgroepen(visit: Visit) {
  requireRight(await requireAccount(visit), { action: 'programme.read' });
  const { collaboration, database, programme } = visit.context;
  await collaboration.flush();
  const sections = await listSections(database);
  return {
    werkgroepen: programme.werkgroepen.map(({ nummer, slug, naam, type }) => ({
      nummer,
      slug,
      naam,
      soort: type,
      secties: sections.filter(({ werkgroep }) => werkgroep === nummer).map(sectionState),
    })),
  };
}

function sectionState(section: SectionSummary) {
  const isGereed = section.status === 'gereed';
  return {
    key: section.key,
    status: section.status,
    // Number of the newest frozen version; it may be of before the section was reopened.
    versie: section.latestVersion || null,
    gewijzigdOp: section.changedAt,
    gereedOp: isGereed ? section.statusAt : null,
    gereedDoor: isGereed ? section.statusByName : null,
  };
}
