/** Proposals: taking them in, and saying what became of them. */
import { z } from 'zod';
import { problem, requireRight } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import { addProposal, findProposal, handleProposal } from '../../db/queries/proposals';
import { findSection, type SectionDetail } from '../../db/queries/sections';
import { can } from '../../domain/access/can';
import { documentJsonSchema } from '../../domain/plan/document';
import { isEmptyDocument } from '../../domain/plan/text';
import type { AppContext } from '../context.server';
import { formatDateTime } from '../ui/dates';
import { compareForReading, readCurrentSection } from './compare.server';
import type { ActResult } from './section-act.server';
import { placeOf, requireSection } from './section-place.server';

const body = z.object({ inhoud: documentJsonSchema });

/**
 * Takes in a proposal from a request with JSON `{ inhoud }`.
 * @returns 201 with its id; 200 when the same text waits already
 * @throws 400, 403, 404, 413 problem
 */
export async function takeProposal(
  context: AppContext,
  account: Account,
  where: { slug?: string; key?: string },
  request: Request,
): Promise<Response> {
  const section = await requireSection(context, account, where);
  requireRight(account, { action: 'proposal.make', werkgroep: section.werkgroep });
  const parsed = body.safeParse(parseJson(await request.text()));
  if (!parsed.success) throw unreadable(parsed.error);
  const { inhoud } = parsed.data;
  if (isEmptyDocument(inhoud)) {
    throw problem(400, 'Leeg', 'Uw voorstel is leeg. Schrijf eerst iets.');
  }
  const { id, isNew } = await addProposal(context.database, account, { section, content: inhoud });
  if (isNew) announce(context, section);
  return Response.json({ id }, { status: isNew ? 201 : 200 });
}

/** The bounds of a document are checks of our own (`custom`); the rest is about its form. */
function unreadable(error: z.ZodError): Response {
  const excess = error.issues.find((issue) => issue.code === 'custom');
  return excess
    ? problem(413, 'Te groot', `${excess.message} Maak uw voorstel korter, of deel het in tweeën.`)
    : problem(400, 'Niet leesbaar', 'Uw voorstel kan niet worden gelezen. Probeer het opnieuw.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function announce({ collaboration }: AppContext, { id, slug, key }: SectionDetail): void {
  collaboration.publish({ kind: 'proposals', sectionId: id, slug, key });
}

/**
 * A proposal for its own page: for who handles it, and for who made it.
 * @throws 404 problem
 */
export async function readProposal(
  context: AppContext,
  account: Account,
  { id = '', ...where }: { slug?: string; key?: string; id?: string },
) {
  const section = await readCurrentSection(context, account, where);
  const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const proposal = await findProposal(context.database, section, number);
  const verdict = can(account, { action: 'proposal.handle', werkgroep: section.werkgroep });
  if (!proposal || (!verdict.ok && proposal.userId !== account.id)) {
    // Whether there is one is nobody else's business.
    throw problem(404, 'Niet gevonden', 'Dit voorstel bestaat niet bij dit onderdeel.');
  }
  const { userId: _, sectionKey: __, ...shown } = proposal;
  return {
    place: placeOf(context, section),
    proposal: shown,
    mayHandle: verdict.ok,
    comparison: compareForReading(section.text, proposal.text),
  };
}

const handleFields = z.object({
  actie: z.enum(['overgenomen', 'afgewezen']),
  voorstel: z.coerce.number().int().positive(),
});

/** Says what became of a proposal, for who may handle it. */
export async function actOnProposal(
  context: AppContext,
  account: Account,
  { slug, key }: { slug: string; key: string },
  fields: unknown,
): Promise<ActResult> {
  const section = await findSection(context.database, slug, key);
  if (!section) return notThere('Dit onderdeel bestaat niet.');
  const verdict = can(account, { action: 'proposal.handle', werkgroep: section.werkgroep });
  if (!verdict.ok) {
    return { ok: false, status: 403, title: 'Niet toegestaan', message: verdict.message };
  }
  const parsed = handleFields.safeParse(fields);
  if (!parsed.success) {
    const message = 'Kies “Overgenomen” of “Afwijzen” bij een voorstel.';
    return { ok: false, status: 400, title: 'Niet volledig', message };
  }
  const { actie, voorstel } = parsed.data;
  const act = { id: voorstel, status: actie };
  if (await handleProposal(context.database, account, section, act)) {
    announce(context, section);
    const done = actie === 'overgenomen' ? 'overgenomen' : 'afgewezen';
    return { ok: true, message: `Het voorstel is ${done}. De maker ziet dat in het plan.` };
  }
  return tooLate(await findProposal(context.database, section, voorstel));
}

function tooLate(proposal: Awaited<ReturnType<typeof findProposal>>): ActResult {
  if (!proposal) return notThere('Dit voorstel bestaat niet bij dit onderdeel.');
  const { status, handledByName, handledAt } = proposal;
  const who =
    handledByName && handledAt ? ` door ${handledByName} op ${formatDateTime(handledAt)}` : '';
  const message = `Dit voorstel is al ${status}${who}.`;
  return { ok: false, status: 409, title: 'Al behandeld', message };
}

const notThere = (message: string): ActResult => ({
  ok: false,
  status: 404,
  title: 'Niet gevonden',
  message,
});
