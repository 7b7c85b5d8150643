/** Reads a plan for the page: a few queries, and never a document. */
import { problem } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { listProposals, type ProposalSummary } from '../../db/queries/proposals';
import {
  listPlanOutline,
  listPlanSectionsBehind,
  listSectionHtml,
} from '../../db/queries/sections';
import { can } from '../../domain/access/can';
import { versionId } from '../../domain/plan/version-id';
import { sourceInWords } from '../../domain/programme/source';
import type { AppContext } from '../context.server';
import type { PlanFrame, PlanState, SectionState, WaitingProposal } from './plan-data';

/** Longer proposals are read and copied on a page of their own. */
const MAX_TEXT_SENT_ALONG = 10_000;
const EXCERPT_LENGTH = 240;

/**
 * What of a plan does not change while its page is open.
 * @throws 404 problem when there is no such werkgroep
 */
export function readFrame({ programme }: AppContext, account: Account, slug: string): PlanFrame {
  const werkgroep = programme.werkgroepen.find((candidate) => candidate.slug === slug);
  if (!werkgroep) throw noWerkgroep();
  const { id, name, organisation } = account;
  return {
    slug,
    nummer: werkgroep.nummer,
    naam: werkgroep.naam,
    template: programme.sjabloon.secties.map(
      ({ key, nummer, titel, vraag, hulptekst, kern, bron }) => ({
        key,
        nummer,
        titel,
        vraag,
        hulptekst,
        kern,
        source: sourceInWords(programme, bron),
      }),
    ),
    me: { id, name, organisation },
  };
}

export const noWerkgroep = () =>
  problem(404, 'Niet gevonden', 'Deze werkgroep bestaat niet. Controleer het adres.');

/**
 * A plan as it stands on disk now.
 * @param seen which update of which section the page shows already: those come without their text
 */
export async function readState(
  { database, collaboration }: AppContext,
  account: Account,
  slug: string,
  seen: ReadonlyMap<number, number> = new Map(),
): Promise<PlanState> {
  const readAt = Date.now();
  const behind = await listPlanSectionsBehind(database, slug);
  await Promise.all(behind.map((id) => collaboration.flush(id)));
  const outline = await listPlanOutline(database, slug);
  const werkgroep = outline[0]?.werkgroep;
  if (werkgroep === undefined) throw noWerkgroep();
  const changed = outline.filter(({ id, projectedSeq }) => seen.get(id) !== projectedSeq);
  const texts = await listSectionHtml(
    database,
    changed.map(({ id }) => id),
  );
  const own = await listProposals(database, werkgroep, { userId: account.id });
  const mayHandle = can(account, { action: 'proposal.handle', werkgroep }).ok;
  const waiting = mayHandle ? await listProposals(database, werkgroep, 'waiting') : [];
  const people = collaboration.presence(slug);
  return {
    readAt,
    mayDecide: can(account, { action: 'section.decide', werkgroep }).ok,
    isWriter: can(account, { action: 'proposal.make', werkgroep }).ok,
    sections: outline.map((section) => ({
      ...stateOf(section, account),
      people: people[section.key] ?? [],
      ownProposals: own.filter(({ sectionKey }) => sectionKey === section.key).map(toOwn),
      ...textOf(section, texts),
    })),
    proposals: waiting.map(toWaiting),
  };
}

type OutlineRow = Awaited<ReturnType<typeof listPlanOutline>>[number];

function stateOf(section: OutlineRow, account: Account) {
  const { id, werkgroep, nummer, key, status, generation, latestVersion, words } = section;
  const { changedAt, changedByName, changedByOrganisation } = section;
  const { statusAction, statusReason, statusAt, statusByName, statusByOrganisation } = section;
  const asked = { action: 'section.write', werkgroep, sectionKey: key, status } as const;
  return {
    id,
    key,
    status,
    generation,
    version: latestVersion > 0 ? versionId(werkgroep, nummer, latestVersion) : null,
    words,
    changedAt,
    changedByName,
    changedByOrganisation,
    statusAction,
    statusReason,
    statusAt,
    statusByName,
    statusByOrganisation,
    mayWrite: can(account, asked).ok,
  };
}

/** The text goes with the update it was read with: the row may be newer than the outline. */
function textOf(
  section: OutlineRow,
  texts: readonly { id: number; projectedSeq: number; html: string }[],
): Pick<SectionState, 'seq' | 'html'> {
  const text = texts.find(({ id }) => id === section.id);
  return text
    ? { seq: text.projectedSeq, html: text.html }
    : { seq: section.projectedSeq, html: null };
}

const toOwn = ({ id, createdAt, status, handledAt, handledByName }: ProposalSummary) => ({
  id,
  createdAt,
  status,
  handledAt,
  handledByName,
});

function toWaiting(proposal: ProposalSummary): WaitingProposal {
  const { id, sectionKey, name, organisation, createdAt, text } = proposal;
  const start = text.slice(0, EXCERPT_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return {
    id,
    sectionKey,
    name,
    organisation,
    createdAt,
    excerpt: start.length < text.length ? `${start.trimEnd()} …` : start,
    text: text.length <= MAX_TEXT_SENT_ALONG ? text : null,
  };
}

/** Reads `12.345,13.350`: which update of which section a page has. Anything else is skipped. */
export function parseSeen(text: string | null): Map<number, number> {
  const pairs = (text ?? '').split(',').map((pair) => /^(\d{1,15})\.(\d{1,15})$/.exec(pair));
  return new Map(pairs.flatMap((pair) => (pair ? [[Number(pair[1]), Number(pair[2])]] : [])));
}
