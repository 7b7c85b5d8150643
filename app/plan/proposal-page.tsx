import { Alert } from '~/ui/alert';
import { Card } from '~/ui/card';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { PageHeader } from '~/ui/page-header';
import { TextLink } from '~/ui/text-link';
import { ComparedText, type Comparison } from './compared-text';
import type { OwnProposal } from './plan-data';
import { ProposalActs } from './proposal-cards';
import { type SectionPlace, sectionCrumbs } from './section-crumbs';

export interface ProposalPageProps {
  place: SectionPlace;
  proposal: OwnProposal & { name: string; organisation: string; text: string; html: string };
  mayHandle: boolean;
  comparison: Comparison;
}

/** One proposal: the text, what differs from the plan, and what can be done with it. */
export function ProposalPage({ place, proposal, mayHandle, comparison }: ProposalPageProps) {
  const { id, name, organisation, createdAt, status, text, html } = proposal;
  return (
    <>
      <PageHeader
        breadcrumbs={sectionCrumbs(place)}
        title={`Wat stelt ${name} voor bij “${place.titel}”?`}
        lead={
          <>
            {name} ({organisation}) stuurde dit op <DateTime value={createdAt} />.
          </>
        }
      />
      <div className="stack">
        <Outcome proposal={proposal} />
        <div className="cluster">
          <CopyButton text={text} label="Kopieer tekst" />
          {mayHandle && status === 'open' ? (
            <ProposalActs slug={place.slug} proposal={{ id, name, sectionKey: place.key }} />
          ) : null}
        </div>
        {mayHandle && status === 'open' ? (
          <p className="muted">
            Wilt u iets overnemen? <TextLink to={planPlace(place)}>Heropen het onderdeel</TextLink>{' '}
            als het gesloten is, en plak de tekst. Kies daarna hier “Overgenomen”.
          </p>
        ) : null}
        <div className="plan-pair">
          <Card title="Het voorstel">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: documentToHtml escapes everything in it */}
            <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />
          </Card>
          <Card title="Wat is er anders dan de tekst van nu?">
            <ComparedText comparison={comparison} />
          </Card>
        </div>
      </div>
    </>
  );
}

const planPlace = ({ slug, key }: SectionPlace): string => `/werkgroepen/${slug}/plan#${key}`;

function Outcome({ proposal }: { proposal: OwnProposal }) {
  const { status, handledAt, handledByName } = proposal;
  if (status === 'open' || !handledAt) {
    return (
      <Alert kind="info" announce="none">
        Dit voorstel wacht op een trekker.
      </Alert>
    );
  }
  return (
    <Alert kind="info" announce="none">
      Dit voorstel is {status} door {handledByName} op <DateTime value={handledAt} />.
    </Alert>
  );
}
