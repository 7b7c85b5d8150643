import { useMemo } from 'react';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DateTime } from '~/ui/date-time';
import { planProgress, progressInWords } from '../../domain/plan/progress';
import { PlanActivity } from './plan-activity';
import { PlanAnnouncer } from './plan-announcer';
import { PlanBar } from './plan-bar';
import type { ActAnswer, PlanFrame, PlanState } from './plan-data';
import { isAbout, PlanMessages } from './plan-messages';
import { PlanOutline, PlanProgressBar } from './plan-outline';
import { PlanSection } from './plan-section';
import { ProposalCards } from './proposal-cards';
import type { SaveState, SectionText } from './section-text';
import { useCurrentSection } from './use-current-section';
import { usePlanState } from './use-plan-state';
import { useReports } from './use-reports';

export interface PlanPageProps {
  frame: PlanFrame;
  loaded: PlanState;
  /** The answer to a form that was sent without scripts. */
  refused: ActAnswer | null;
  /** Shows and edits the text of a section; also without scripts. */
  SectionText: SectionText;
  /** Says whether everything is saved. */
  SaveState: SaveState;
}

/** The whole plan of a werkgroep on one page: to read, and to write in together. */
export function PlanPage({ frame, loaded, refused, SectionText, SaveState }: PlanPageProps) {
  const { slug, template, me } = frame;
  const { plan, signedOut } = usePlanState(slug, loaded);
  const { sections } = plan;
  const keys = useMemo(() => template.map(({ key }) => key), [template]);
  const outline = { template, sections, me: me.id, current: useCurrentSection(keys) };
  const [reports, onReport] = useReports();
  return (
    <div className="plan">
      <PlanHead frame={frame} plan={plan} />
      <nav className="plan__outline no-print" aria-label="Onderdelen van het plan">
        <PlanProgressBar sections={sections} />
        <PlanOutline {...outline} />
      </nav>
      <div className="plan__body">
        <PlanBar outline={outline}>
          <SaveState reports={[...reports.values()]} />
        </PlanBar>
        <PlanMessages slug={slug} keys={keys} signedOut={signedOut} refused={refused} />
        {template.map((part) => (
          <PlanSection
            key={part.key}
            slug={slug}
            me={me}
            template={part}
            section={sections.find(({ key }) => key === part.key)}
            mayDecide={plan.mayDecide}
            waiting={plan.proposals.filter((p) => p.sectionKey === part.key).length}
            now={wholeMinute(plan.readAt)}
            saving={reports.get(part.key)?.saving}
            focused={reports.get(part.key)?.focused ?? false}
            refused={isAbout(refused, part.key) ? refused : null}
            SectionText={SectionText}
            onReport={onReport}
          />
        ))}
      </div>
      <aside className="plan__aside no-print" aria-label="Rond dit plan">
        <ProposalCards
          slug={slug}
          template={template}
          proposals={plan.proposals}
          now={plan.readAt}
        />
        <PlanActivity template={template} sections={sections} now={plan.readAt} />
      </aside>
      <PlanAnnouncer template={template} sections={sections} me={me.name} />
    </div>
  );
}

/** Sections are drawn again for “5 minuten geleden” once a minute, not with every change elsewhere. */
const wholeMinute = (moment: number): number => Math.floor(moment / 60_000) * 60_000;

function PlanHead({ frame, plan }: { frame: PlanFrame; plan: PlanState }) {
  const { slug, nummer, naam } = frame;
  return (
    <header className="plan__head">
      <Breadcrumbs
        items={[
          { to: '/werkgroepen', label: 'Werkgroepen' },
          { to: `/werkgroepen/${slug}`, label: `${nummer} ${naam}` },
        ]}
      />
      <h1>Plan van werkgroep {naam}</h1>
      {plan.isWriter ? null : (
        <p className="muted no-print">
          U leest mee. Alleen leden van deze werkgroep schrijven hier.
        </p>
      )}
      <p className="print-only">
        Stand op <DateTime value={plan.readAt} />: {progressInWords(planProgress(plan.sections))}.
      </p>
      <div className="plan__progress no-print">
        <PlanProgressBar sections={plan.sections} />
      </div>
    </header>
  );
}
