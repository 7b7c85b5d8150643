import { Avatar } from '~/ui/avatar';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Tag } from '~/ui/tag';
import type { WerkgroepData } from './werkgroep-data';

/** Who is in the werkgroep: trekkers first. */
export function MembersCard({ werkgroep }: { werkgroep: WerkgroepData }) {
  const { members, mayManageMembers } = werkgroep;
  return (
    <Card title={members.length > 0 ? `Wie doen mee? (${members.length})` : 'Wie doen mee?'}>
      {members.length === 0 ? (
        <EmptyState title="Er is nog niemand.">
          {mayManageMembers
            ? 'Nodig eerst een trekker uit, via “Leden beheren”.'
            : 'Het programmateam nodigt een trekker uit.'}
        </EmptyState>
      ) : (
        <ul className="werkgroep-members plain-list">
          {members.map(({ id, name, organisation, role }) => (
            <li key={id}>
              <Avatar id={id} name={name} decorative />
              <span>
                {name}
                <br />
                <span className="muted">{organisation}</span>
              </span>
              <Tag tone={role === 'trekker' ? 'accent' : 'neutral'}>{role}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
