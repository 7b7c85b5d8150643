import { ButtonLink } from '~/ui/button-link';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { WerkgroepRole } from '../../domain/access/can';

/** A person in the list, as loaders send it. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  organisation: string;
  groupName: string;
  marktpartij: boolean;
  programmateam: boolean;
  roles: readonly { werkgroep: number; naam: string; role: WerkgroepRole }[];
  closed: boolean;
};

export type PeopleTableProps = {
  people: readonly PersonRow[];
  /** How many there are without the filter. */
  total: number;
};

/** Everybody with an account, one row each. */
export function PeopleTable({ people, total }: PeopleTableProps) {
  return (
    <DataTable
      caption={`${people.length} van ${total} mensen`}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { key: 'naam', header: 'Naam', rowHeader: true, cell: nameCell },
        {
          key: 'organisatie',
          header: 'Organisatie',
          cell: (person) => (
            <>
              {person.organisation}
              <br />
              <span className="muted">{person.groupName}</span>
            </>
          ),
        },
        {
          key: 'marktpartij',
          header: 'Marktpartij',
          cell: (person) => (person.marktpartij ? 'ja' : 'nee'),
        },
        { key: 'rollen', header: 'Doet mee als', cell: rolesCell },
      ]}
      empty={
        <EmptyState
          title="Niemand gevonden"
          action={<ButtonLink to="/mensen/uitnodigen">Iemand uitnodigen</ButtonLink>}
        >
          Pas uw zoekvraag aan, of nodig iemand uit.
        </EmptyState>
      }
    />
  );
}

function nameCell(person: PersonRow) {
  return (
    <>
      <TextLink to={`/mensen/${person.id}`}>{person.name}</TextLink>{' '}
      {person.closed ? <Tag tone="neutral">gesloten</Tag> : null}
      <br />
      <span className="muted people-email">{person.email}</span>
    </>
  );
}

function rolesCell({ programmateam, roles }: PersonRow) {
  if (!programmateam && roles.length === 0) return <span className="muted">leest overal mee</span>;
  return (
    <ul className="plain-list">
      {programmateam ? (
        <li>
          <Tag>programmateam</Tag>
        </li>
      ) : null}
      {roles.map(({ werkgroep, naam, role }) => (
        <li key={werkgroep}>
          {role} van {werkgroep}. {naam}
        </li>
      ))}
    </ul>
  );
}
