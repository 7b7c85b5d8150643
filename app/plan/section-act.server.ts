/** Gereed, heropenen, niet van toepassing: from form to decision to news. */
import { z } from 'zod';
import { type Decision, decideSection } from '../../db/queries/decide-section';
import type { Account } from '../../db/queries/people';
import { findSection } from '../../db/queries/sections';
import { can } from '../../domain/access/can';
import { SECTION_ACTIONS, type SectionAction } from '../../domain/plan/status';
import type { AppContext } from '../context.server';
import { formatDateTime } from '../ui/dates';

/** A reason is a sentence or two, not a second plan. */
export const MAX_REASON = 1000;

const NOT_THERE = 'Dit onderdeel bestaat niet. Controleer het adres.';

const actFields = z.object({
  actie: z.enum(SECTION_ACTIONS, {
    error: 'Kies wat u wilt doen: gereed, heropenen of niet-van-toepassing.',
  }),
  reden: z
    .string({ error: 'Schrijf een reden op.' })
    .max(MAX_REASON, `De reden is te lang. Gebruik ten hoogste ${MAX_REASON} tekens.`)
    .default(''),
});

export type ActResult =
  | { ok: true; message: string }
  | { ok: false; status: 400 | 403 | 404 | 409 | 503; title: string; message: string };

/**
 * Does what a form asks with a section, and tells everyone who has it open. Who may not do it at all
 * hears that before anything about the form.
 * @param fields the values of the form, not yet judged
 */
export async function actOnSection(
  { database, collaboration }: AppContext,
  account: Account,
  { slug, key }: { slug: string; key: string },
  fields: unknown,
): Promise<ActResult> {
  const section = await findSection(database, slug, key);
  if (!section) return refused({ ok: false, why: 'not-found', message: NOT_THERE });
  const verdict = can(account, { action: 'section.decide', werkgroep: section.werkgroep });
  if (!verdict.ok) return refused({ ok: false, why: 'forbidden', message: verdict.message });
  const parsed = actFields.safeParse(fields);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'Er ontbreekt iets.';
    return { ok: false, status: 400, title: 'Niet volledig', message };
  }
  const { actie, reden } = parsed.data;
  const decision = await decideSection(database, account, {
    slug,
    key,
    action: actie,
    reason: reden,
  });
  if (!decision.ok) return refused(decision);
  const { sectionId, status } = decision;
  collaboration.publish({ kind: 'section-status', sectionId, slug, key, status });
  return { ok: true, message: success(actie, decision.version) };
}

function success(action: SectionAction, version: string | null): string {
  switch (action) {
    case 'gereed':
      return `Gereed gemeld als ${version}. Niemand kan dit onderdeel nu nog wijzigen.`;
    case 'heropenen':
      return 'Heropend. De werkgroep kan weer in dit onderdeel schrijven.';
    case 'niet-van-toepassing':
      return 'Dit onderdeel is nu niet van toepassing.';
  }
}

function refused(decision: Exclude<Decision, { ok: true }>): ActResult & { ok: false } {
  const { message } = decision;
  switch (decision.why) {
    case 'not-found':
      return { ok: false, status: 404, title: 'Niet gevonden', message };
    case 'forbidden':
      return { ok: false, status: 403, title: 'Niet toegestaan', message };
    case 'invalid':
      return { ok: false, status: 400, title: 'Niet volledig', message };
    case 'busy':
      return { ok: false, status: 503, title: 'Even wachten', message };
    case 'conflict':
      return { ok: false, status: 409, title: 'Dit kan nu niet', message: explain(decision) };
  }
}

/** Who was first, when somebody was; otherwise what to do. */
function explain({
  refusal,
  message,
  section,
}: Exclude<Decision, { ok: true }> & { why: 'conflict' | 'invalid' }): string {
  const { statusByName, statusByOrganisation, statusAt, statusAction } = section;
  if (!statusByName || !statusAt) return message;
  const who = `door ${statusByName} (${statusByOrganisation}) op ${formatDateTime(statusAt)}`;
  switch (refusal) {
    case 'al-gereed':
      return `Dit onderdeel is al gereed gemeld ${who}. Moet er nog iets veranderen? Heropen het eerst.`;
    case 'al-niet-van-toepassing':
      return `Dit onderdeel is al op niet van toepassing gezet ${who}. Heropen het eerst.`;
    case 'al-open':
      return statusAction === 'heropenen' ? `Dit onderdeel is al heropend ${who}.` : message;
    default:
      return message;
  }
}
