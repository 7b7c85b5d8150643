import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccount, requireRight } from '~/auth/session.server';
import { LiveSection } from '~/editor/live-section';
import { SaveState, useLeaveWarning } from '~/editor/save-state';
import { answerPlanForm } from '~/plan/plan-form.server';
import { PlanPage } from '~/plan/plan-page';
import { readFrame, readState } from '~/plan/read-plan.server';
import type { SectionTextReport } from '~/plan/section-text';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Plan · ${data?.frame.naam ?? 'Werkgroep'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'programme.read' });
  const slug = args.params.slug ?? '';
  const frame = readFrame(args.context, account, slug);
  return { frame, loaded: await readState(args.context, account, slug) };
}

export async function action(args: ActionFunctionArgs) {
  const account = await requireAccount(args);
  return answerPlanForm(args, account, args.params.slug ?? '');
}

export default function Plan() {
  const { frame, loaded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <PlanPage
      key={frame.slug}
      frame={frame}
      loaded={loaded}
      refused={refused}
      SectionText={LiveSection}
      SaveState={SaveStateWithWarning}
    />
  );
}

function SaveStateWithWarning({ reports }: { reports: SectionTextReport[] }) {
  useLeaveWarning(reports);
  return <SaveState reports={reports} />;
}
