/** Reads what the page of a werkgroep shows. */
import { problem } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { findSetting } from '../../db/queries/programme';
import { listPlanOutline } from '../../db/queries/sections';
import { listRecentChanges, listWerkgroepMembers } from '../../db/queries/werkgroepen';
import { can, WERKGROEP_ROLES } from '../../domain/access/can';
import { versionId } from '../../domain/plan/version-id';
import { planDeadlines } from '../../domain/programme/milestones';
import { templateSection, type Werkgroep } from '../../domain/programme/programme';
import { sourceInWords } from '../../domain/programme/source';
import type { AppContext } from '../context.server';
import { MAIN_LINES_SETTING } from './main-lines.server';
import type { WerkgroepData, WerkgroepSection } from './werkgroep-data';
import { bouwstenenInWords } from './werkgroepen.server';

const CHANGES_SHOWN = 12;

/**
 * Everything about one werkgroep.
 * @throws 404 problem when there is none with this slug
 */
export async function readWerkgroep(
  context: AppContext,
  account: Account,
  slug: string,
): Promise<WerkgroepData> {
  const { database, programme } = context;
  const werkgroep = programme.werkgroepen.find((candidate) => candidate.slug === slug);
  if (!werkgroep) {
    throw problem(404, 'Niet gevonden', 'Deze werkgroep bestaat niet. Controleer het adres.');
  }
  const { nummer } = werkgroep;
  const readAt = Date.now();
  const members = await listWerkgroepMembers(database, nummer);
  const sections = await readSections(context, slug);
  const changes = await listRecentChanges(database, nummer, CHANGES_SHOWN);
  const mainLines = (await findSetting(database, MAIN_LINES_SETTING)) ?? null;
  const titleOf = (key: string) => templateSection(programme, key)?.titel ?? key;
  return {
    ...fromProgramme(context, werkgroep),
    deadlines: planDeadlines(programme, mainLines ?? undefined).map((deadline) => ({
      ...deadline,
      source: sourceInWords(programme, deadline.source),
    })),
    mainLines,
    mayManageMembers: can(account, { action: 'members.manage', werkgroep: nummer }).ok,
    mayChangeSettings: can(account, { action: 'settings.change' }).ok,
    members: [...members].sort((a, b) => rank(a.role) - rank(b.role)),
    sections,
    changes: changes.map((change) => ({
      ...change,
      titel: titleOf(change.sectionKey),
      versionId: versionOf(context, nummer, change),
    })),
    readAt,
  };
}

const rank = (role: (typeof WERKGROEP_ROLES)[number]): number => WERKGROEP_ROLES.indexOf(role);

function versionOf(
  { programme }: AppContext,
  werkgroep: number,
  { sectionKey, version }: { sectionKey: string; version: number | null },
): string | null {
  const sectie = templateSection(programme, sectionKey);
  return version === null || !sectie ? null : versionId(werkgroep, sectie.nummer, version);
}

function fromProgramme({ programme }: AppContext, werkgroep: Werkgroep) {
  const quote = ({ tekst, bron }: { tekst: string; bron: string }) => ({
    tekst,
    source: sourceInWords(programme, bron),
  });
  const { nummer, slug, naam, type, bouwstenen, start } = werkgroep;
  return {
    nummer,
    slug,
    naam,
    soort: type,
    bouwstenen: bouwstenenInWords(programme, bouwstenen),
    start: { ...quote(start), zeker: start.zeker, opmerking: start.opmerkingProduct ?? null },
    omschrijving: werkgroep.omschrijving.map(quote),
    onderwerpen: werkgroep.onderwerpen.map(quote),
    bijzonderheden: werkgroep.bijzonderheden.map(quote),
  };
}

async function readSections(
  { database, programme, collaboration }: AppContext,
  slug: string,
): Promise<WerkgroepSection[]> {
  const outline = await listPlanOutline(database, slug);
  const people = collaboration.presence(slug);
  return outline.map((section) => {
    const { key, status } = section;
    const { titel = key, kern = false } = templateSection(programme, key) ?? {};
    return { key, titel, kern, status, last: lastOf(section), people: people[key] ?? [] };
  });
}

function lastOf(section: Awaited<ReturnType<typeof listPlanOutline>>[number]) {
  const { changedAt, changedByName, statusAt, statusByName } = section;
  const events = [
    { at: changedAt, name: changedByName },
    { at: statusAt, name: statusByName },
  ].flatMap(({ at, name }) => (at && name ? [{ at, name }] : []));
  return events.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
