/** The forms on the plan page: acts on sections and on proposals. */
import { data, redirect } from '@remix-run/node';
import type { Visit } from '~/auth/session.server';
import type { Account } from '../../db/queries/people';
import type { ActAnswer } from './plan-data';
import { actOnProposal } from './proposal.server';
import { type ActResult, actOnSection } from './section-act.server';

/**
 * Does what a form of the plan page asks. Scripts get the answer; a browser without them goes back
 * to the section, or sees the page with what is wrong and what was typed.
 */
export async function answerPlanForm(visit: Visit, account: Account, slug: string) {
  const fields = await readForm(visit.request);
  const sectionKey = fields.sectie ?? '';
  const where = { slug, key: sectionKey };
  const result = fields.voorstel
    ? await actOnProposal(visit.context, account, where, fields)
    : await actOnSection(visit.context, account, where, fields);
  const inPlace = fields.antwoord === 'ter-plaatse';
  if (result.ok && !inPlace) throw redirect(`/werkgroepen/${slug}/plan#${sectionKey}`);
  return data(toAnswer(result, fields), { status: result.ok ? 200 : result.status });
}

/** The text fields of a form; none when the body is no form. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  try {
    const entries = [...(await request.formData())];
    return Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch {
    return {};
  }
}

function toAnswer(result: ActResult, fields: Record<string, string>): ActAnswer {
  const sectionKey = fields.sectie ?? '';
  if (result.ok) return { ok: true, sectionKey, message: result.message };
  const act = fields.actie ?? '';
  const asksReason = act === 'heropenen' || act === 'niet-van-toepassing';
  return {
    ok: false,
    sectionKey,
    proposal: fields.voorstel ? Number(fields.voorstel) : null,
    act,
    message: result.message,
    field: asksReason && result.status === 400 ? 'reden' : null,
    reason: fields.reden ?? '',
  };
}
