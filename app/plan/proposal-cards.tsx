import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { TextLink } from '~/ui/text-link';
import type { PlanTemplate, WaitingProposal } from './plan-data';
import { useAct } from './use-act';

export interface ProposalCardsProps {
  slug: string;
  template: readonly PlanTemplate[];
  proposals: readonly WaitingProposal[];
  now: number;
}

/** Proposals that wait for a trekker, beside the plan. Nothing when none does. */
export function ProposalCards({ slug, template, proposals, now }: ProposalCardsProps) {
  if (proposals.length === 0) return null;
  return (
    <Card title={`Voorstellen (${proposals.length})`} className="plan-proposals" id="voorstellen">
      <p className="muted">
        Deze mensen schreven nog toen een onderdeel gesloten werd. Neem over wat u wilt gebruiken.
      </p>
      <ul className="rows">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard
              slug={slug}
              titel={template.find(({ key }) => key === proposal.sectionKey)?.titel ?? ''}
              proposal={proposal}
              now={now}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ProposalCardProps {
  slug: string;
  titel: string;
  proposal: WaitingProposal;
  now: number;
}

function ProposalCard({ slug, titel, proposal, now }: ProposalCardProps) {
  const { id, sectionKey, name, organisation, createdAt, excerpt, text } = proposal;
  const path = `/werkgroepen/${slug}/secties/${sectionKey}/voorstellen/${id}`;
  return (
    <article className="plan-proposal" aria-labelledby={`voorstel-${id}`}>
      <h3 id={`voorstel-${id}`}>
        <a href={`#${sectionKey}`}>{titel}</a>
      </h3>
      <p className="muted">
        {name} ({organisation}), <DateTime value={createdAt} relative now={now} />
      </p>
      <p className="plan-proposal__excerpt" dir="auto">
        {excerpt}
      </p>
      <p>
        <TextLink to={path}>
          Lees en vergelijk<span className="visually-hidden"> het voorstel van {name}</span>
        </TextLink>
      </p>
      <div className="cluster">
        {text ? <CopyButton text={text} label="Kopieer tekst" /> : null}
        <ProposalActs slug={slug} proposal={proposal} />
      </div>
    </article>
  );
}

/** Saying what became of a proposal; from the plan and from the proposal's own page. */
export function ProposalActs(props: {
  slug: string;
  proposal: Pick<WaitingProposal, 'id' | 'sectionKey' | 'name'>;
}) {
  const { slug, proposal } = props;
  const { answer, busy, onSubmit } = useAct(slug);
  return (
    <form
      method="post"
      action={`/werkgroepen/${slug}/plan#${proposal.sectionKey}`}
      onSubmit={onSubmit}
      className="cluster"
    >
      <input type="hidden" name="sectie" value={proposal.sectionKey} />
      <input type="hidden" name="voorstel" value={proposal.id} />
      <Button name="actie" value="overgenomen" small busy={busy}>
        Overgenomen<span className="visually-hidden">: voorstel van {proposal.name}</span>
      </Button>
      <Button name="actie" value="afgewezen" variant="quiet" small busy={busy}>
        Afwijzen<span className="visually-hidden">: voorstel van {proposal.name}</span>
      </Button>
      {answer ? <Alert kind={answer.ok ? 'ok' : 'error'}>{answer.message}</Alert> : null}
    </form>
  );
}
