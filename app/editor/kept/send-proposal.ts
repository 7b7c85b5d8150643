import type { DocumentJson } from '../../../domain/plan/document';
import { proposalProblem } from './kept-words';

export type ProposalResult = { ok: true } | { ok: false; message: string };

/** Hands a text to the trekker as a proposal for a section. */
export async function sendProposal(
  slug: string,
  sectionKey: string,
  content: DocumentJson,
): Promise<ProposalResult> {
  try {
    const answer = await fetch(`/werkgroepen/${slug}/secties/${sectionKey}/voorstellen`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ inhoud: content }),
      // A session that is over leads to the login page: that is not an answer.
      redirect: 'manual',
    });
    if (answer.ok) return { ok: true };
    const status = answer.type === 'opaqueredirect' ? 401 : answer.status;
    return { ok: false, message: proposalProblem(status, await detailOf(answer)) };
  } catch {
    return { ok: false, message: proposalProblem(null, null) };
  }
}

async function detailOf(answer: Response): Promise<string | null> {
  try {
    const problem: unknown = await answer.json();
    const detail = typeof problem === 'object' && problem !== null && 'detail' in problem;
    return detail && typeof problem.detail === 'string' ? problem.detail : null;
  } catch {
    return null;
  }
}
