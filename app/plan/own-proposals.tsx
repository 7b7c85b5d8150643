import { DateTime } from '~/ui/date-time';
import { Icon } from '~/ui/icon';
import { TextLink } from '~/ui/text-link';
import type { OwnProposal } from './plan-data';

export interface OwnProposalsProps {
  /** Address of the section's proposals, without the number. */
  path: string;
  proposals: readonly OwnProposal[];
}

/** What became of the proposals that this person made for a section. */
export function OwnProposals({ path, proposals }: OwnProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <ul className="plan-own plain-list no-print">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <Icon name={proposal.status === 'open' ? 'clock' : 'info'} />
          <span>
            <TextLink to={`${path}/${proposal.id}`}>
              Uw voorstel van <DateTime value={proposal.createdAt} />
            </TextLink>{' '}
            <Outcome proposal={proposal} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ proposal: { status, handledAt, handledByName } }: { proposal: OwnProposal }) {
  if (status === 'open' || !handledAt) return <>wacht op een trekker.</>;
  return (
    <>
      is {status} door {handledByName} op <DateTime value={handledAt} />.
    </>
  );
}
