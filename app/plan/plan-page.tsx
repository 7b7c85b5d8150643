import { useMemo } from 'react';
import { Alert } from '~/ui/alert';
import { AvatarStack } from '~/ui/avatar-stack';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { TextLink } from '~/ui/text-link';
import { PlanActivity } from './plan-activity';
import { PlanAnnouncer } from './plan-announcer';
import type { ActAnswer, PlanFrame, PlanState } from './plan-data';
import { PlanOutline, PlanOutlineMenu, PlanProgressBar } from './plan-outline';
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
  const { slug, nummer, naam, template, me } = frame;
  const { plan, signedOut } = usePlanState(slug, loaded);
  const [reports, onReport] = useReports();
  const keys = useMemo(() => template.map(({ key }) => key), [template]);
  const outline = {
    template,
    sections: plan.sections,
    me: me.id,
    current: useCurrentSection(keys),
  };
  return (
    <div className="plan">
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
        <div className="plan__progress no-print">
          <PlanProgressBar sections={plan.sections} />
        </div>
      </header>
      <nav className="plan__outline no-print" aria-label="Onderdelen van het plan">
        <PlanProgressBar sections={plan.sections} />
        <PlanOutline {...outline} />
      </nav>
      <div className="plan__body">
        <div className="plan-bar no-print">
          <SaveState reports={[...reports.values()]} />
          <PeopleInPlan plan={plan} me={me.id} />
          <PlanOutlineMenu {...outline} />
        </div>
        {signedOut ? <SignedOut slug={slug} /> : null}
        {template.map((part) => {
          const section = plan.sections.find(({ key }) => key === part.key);
          if (!section) return null;
          const report = reports.get(part.key);
          return (
            <PlanSection
              key={part.key}
              slug={slug}
              me={me}
              template={part}
              section={section}
              mayDecide={plan.mayDecide}
              waiting={plan.proposals.filter((p) => p.sectionKey === part.key).length}
              now={wholeMinute(plan.readAt)}
              saving={report?.saving}
              focused={report?.focused ?? false}
              refused={refused?.sectionKey === part.key ? refused : null}
              SectionText={SectionText}
              onReport={onReport}
            />
          );
        })}
      </div>
      <aside className="plan__aside no-print" aria-label="Rond dit plan">
        <ProposalCards
          slug={slug}
          template={template}
          proposals={plan.proposals}
          now={plan.readAt}
          refused={refused}
        />
        <PlanActivity template={template} sections={plan.sections} now={plan.readAt} />
      </aside>
      <PlanAnnouncer template={template} sections={plan.sections} me={me.name} />
    </div>
  );
}

/** Sections are drawn again for “5 minuten geleden” once a minute, not with every change elsewhere. */
const wholeMinute = (moment: number): number => Math.floor(moment / 60_000) * 60_000;

function PeopleInPlan({ plan, me }: { plan: PlanState; me: string }) {
  const people = new Map(
    plan.sections.flatMap((section) =>
      section.people.map(({ userId, name }) => [userId, { id: userId, name }] as const),
    ),
  );
  const count = people.size;
  if (count === 0 || (count === 1 && people.has(me))) return null;
  return (
    <div className="plan-bar__people">
      <AvatarStack people={[...people.values()]} small label="Nu in dit plan" />
      <span>{count === 1 ? '1 persoon' : `${count} mensen`} in dit plan</span>
    </div>
  );
}

function SignedOut({ slug }: { slug: string }) {
  const back = encodeURIComponent(`/werkgroepen/${slug}/plan`);
  return (
    <Alert kind="warning">
      U bent niet meer ingelogd. Wat al was opgeslagen, is er nog.{' '}
      <TextLink to={`/inloggen?naar=${back}`} reloadDocument>
        Log opnieuw in
      </TextLink>
    </Alert>
  );
}
