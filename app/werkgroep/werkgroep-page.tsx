import { ButtonLink } from '~/ui/button-link';
import { PageHeader } from '~/ui/page-header';
import { useLiveUpdates } from '~/ui/use-live-updates';
import { ChangesCard } from './changes-card';
import { DatesCard } from './dates-card';
import { MembersCard } from './members-card';
import { SectionsCard } from './sections-card';
import { TaskCard } from './task-card';
import type { WerkgroepData } from './werkgroep-data';
import { WritingNowCard } from './writing-now-card';

export interface WerkgroepPageProps {
  werkgroep: WerkgroepData;
  /** The answer to the form for the date, when it was refused. */
  refusedDate: { message: string; date: string } | null;
  me: string;
}

/** One werkgroep: its task, its plan, its people and what happens in it. */
export function WerkgroepPage({ werkgroep, refusedDate, me }: WerkgroepPageProps) {
  const { nummer, slug, naam, soort, mayManageMembers } = werkgroep;
  useLiveUpdates(slug);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ to: '/werkgroepen', label: 'Werkgroepen' }]}
        above={`Werkgroep ${nummer} · ${soort}`}
        title={naam}
        lead="Wat is de opdracht, wie doet mee en hoe ver is het plan?"
        actions={
          <>
            {mayManageMembers ? (
              <ButtonLink to={`/werkgroepen/${slug}/leden`}>Leden beheren</ButtonLink>
            ) : null}
            <ButtonLink to={`/werkgroepen/${slug}/plan`} variant="primary">
              Naar het plan
            </ButtonLink>
          </>
        }
      />
      <div className="columns werkgroep">
        <div className="stack stack--wide">
          <SectionsCard werkgroep={werkgroep} />
          <TaskCard werkgroep={werkgroep} />
        </div>
        <div className="stack stack--wide">
          <WritingNowCard werkgroep={werkgroep} me={me} />
          <MembersCard werkgroep={werkgroep} />
          <ChangesCard werkgroep={werkgroep} />
          <DatesCard werkgroep={werkgroep} refused={refusedDate} />
        </div>
      </div>
    </>
  );
}
