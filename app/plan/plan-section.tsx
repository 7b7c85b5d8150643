import { memo } from 'react';
import { Icon } from '~/ui/icon';
import { StatusPill } from '~/ui/status-pill';
import { Tag } from '~/ui/tag';
import { isOpenForWriting } from '../../domain/plan/status';
import { OwnProposals } from './own-proposals';
import type { ActAnswer, PlanFrame, PlanTemplate, SectionState } from './plan-data';
import { SectionActs } from './section-acts';
import { SectionPeople } from './section-people';
import { SectionStanding, VersionLinks } from './section-standing';
import type { SectionText, SectionTextReport } from './section-text';

export interface PlanSectionProps {
  slug: string;
  me: PlanFrame['me'];
  template: PlanTemplate;
  /** Undefined when the plan has no such section: another programme was loaded once. */
  section: SectionState | undefined;
  mayDecide: boolean;
  /** Proposals for this section that wait for this person. */
  waiting: number;
  now: number;
  saving?: SectionTextReport['saving'];
  focused: boolean;
  refused: ActAnswer | null;
  SectionText: SectionText;
  onReport(report: SectionTextReport): void;
}

/** One part of the plan: what is asked, the text, how it stands, and what one may do with it. */
export const PlanSection = memo(function PlanSection(props: PlanSectionProps) {
  const { slug, me, template, section, mayDecide, waiting, now, saving, refused } = props;
  const { SectionText } = props;
  const { key, titel } = template;
  if (!section) return null;
  return (
    <section
      id={key}
      className={`card plan-section${props.focused ? ' plan-section--focused' : ''}`}
      aria-labelledby={`${key}-titel`}
    >
      <SectionHead template={template} section={section} />
      <div className="plan-section__text">
        <SectionText
          slug={slug}
          sectionKey={key}
          sectionTitle={titel}
          html={section.html ?? ''}
          generation={section.generation}
          status={section.status}
          mayWrite={section.mayWrite}
          me={me}
          placeholder={placeholder(section, template)}
          onReport={props.onReport}
        />
      </div>
      <div className="plan-section__foot">
        {waiting > 0 ? <WaitingNotice waiting={waiting} titel={titel} /> : null}
        <OwnProposals
          path={`/werkgroepen/${slug}/secties/${key}/voorstellen`}
          proposals={section.ownProposals}
        />
        <SectionPeople people={section.people} me={me.id} />
        <SectionStanding section={section} now={now} />
        <div className="plan-section__end">
          <VersionLinks slug={slug} titel={titel} section={section} />
          {mayDecide ? (
            <SectionActs
              slug={slug}
              titel={titel}
              section={section}
              saving={saving}
              refused={refused}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
});

function SectionHead({ template, section }: { template: PlanTemplate; section: SectionState }) {
  const { key, nummer, titel, kern, vraag, hulptekst, source } = template;
  return (
    <header className="plan-section__head">
      <span className="plan-section__number" aria-hidden="true">
        {nummer}
      </span>
      <div className="plan-section__title">
        <h2 id={`${key}-titel`}>{titel}</h2>
        {kern ? <Tag>kern</Tag> : null}
      </div>
      <StatusPill status={section.status} className="plan-section__status" />
      <div className="plan-section__ask">
        <p className="plan-section__question">{vraag}</p>
        <p className="plan-section__help">
          {hulptekst} <span className="plan-section__source">Bron van de vraag: {source}.</span>
        </p>
      </div>
    </header>
  );
}

function WaitingNotice({ waiting, titel }: { waiting: number; titel: string }) {
  return (
    <p className="plan-section__waiting no-print">
      <Icon name="mail" />
      <a href="#voorstellen">
        {waiting === 1 ? '1 voorstel wacht' : `${waiting} voorstellen wachten`} op u
        <span className="visually-hidden"> bij {titel}</span>
      </a>
    </p>
  );
}

function placeholder({ status, mayWrite }: SectionState, { hulptekst }: PlanTemplate): string {
  if (status === 'niet-van-toepassing') return 'Hier is niets geschreven.';
  if (!isOpenForWriting(status) || !mayWrite) return 'Nog niets geschreven.';
  return `Nog niets geschreven. Begin hier: ${hulptekst.charAt(0).toLowerCase()}${hulptekst.slice(1)}`;
}
