/** A plan with people on a real database, and the context that `server/` would hand out; for tests. */
import { makeTestContext, type TestContext } from '~/auth/test-visit';
import { openTestPlan, type TestPlan } from '../../db/test-plan';
import type { DocumentJson } from '../../domain/plan/document';

export type PlanWithContext = TestPlan & { context: TestContext };

/** Opens it; call `dispose` afterwards. */
export async function openPlanWithContext(): Promise<PlanWithContext> {
  const plan = await openTestPlan();
  return { ...plan, context: makeTestContext(plan.database, plan.programme) };
}

/** A document with one paragraph. */
export const documentOf = (text: string): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }],
});
