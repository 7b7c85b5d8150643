/** What the list of all people shows. */
import { type AccountDetail, listAccounts } from '../../db/queries/accounts';
import type { AppContext } from '../context.server';
import { filterPeople, type PeopleFilter } from './filter-people';
import type { PersonRow } from './people-table';

/** Everybody who fits the filter, with groups and werkgroepen by name. */
export async function findPeople(context: AppContext, filter: PeopleFilter) {
  const accounts = await listAccounts(context.database);
  const total = accounts.filter((account) => filter.gesloten === 'ja' || !account.closedAt).length;
  const people = filterPeople(accounts, filter).map((account) => toRow(context, account));
  return { people, total };
}

/** A person with everything in words. */
export function toRow({ programme }: AppContext, account: AccountDetail): PersonRow {
  const { id, name, email, organisation, group, marktpartij, programmateam, closedAt } = account;
  const { groepen } = programme.stakeholdergroepen;
  return {
    id,
    name,
    email,
    organisation,
    groupName: groepen.find(({ key }) => key === group)?.naam ?? group,
    marktpartij,
    programmateam,
    closed: closedAt !== null,
    roles: account.memberships.map(({ werkgroep, role }) => ({
      werkgroep,
      role,
      naam: programme.werkgroepen.find(({ nummer }) => nummer === werkgroep)?.naam ?? '',
    })),
  };
}
