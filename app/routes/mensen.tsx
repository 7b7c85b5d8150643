import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { problem, requireAccount, requireRight } from '~/auth/session.server';
import { readPeopleFilter } from '~/people/filter-people';
import { Message, withMessage } from '~/people/messages';
import { OpenInvitations } from '~/people/open-invitations';
import { PeopleFilter } from '~/people/people-filter';
import { findPeople } from '~/people/people-page.server';
import { PeopleTable } from '~/people/people-table';
import { withdraw } from '~/people/withdraw.server';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { useLiveUpdates } from '~/ui/use-live-updates';
import { listOpenInvitations } from '../../db/queries/links';

export const meta: MetaFunction = () => [{ title: 'Mensen · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'people.manage' });
  const { database, programme } = args.context;
  const asked = readPeopleFilter(new URL(args.request.url).searchParams);
  return {
    asked,
    ...(await findPeople(args.context, asked)),
    invitations: await listOpenInvitations(database),
    groups: programme.stakeholdergroepen.groepen,
    werkgroepen: programme.werkgroepen.map(({ nummer, naam }) => ({ nummer, naam })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'people.manage' });
  const fields = await readFormData(args.request);
  if (fields.get('actie') !== 'intrekken') {
    throw problem(400, 'Onbekende actie', 'Deze actie bestaat niet. Ga terug en probeer opnieuw.');
  }
  const asked = { id: fields.get('uitnodiging'), werkgroep: null };
  const done = await withdraw(args.context.database, account, asked);
  return redirect(withMessage('/mensen', done ? 'ingetrokken' : 'niet-meer-open'));
}

export default function People() {
  const { asked, people, total, invitations, groups, werkgroepen } = useLoaderData<typeof loader>();
  useLiveUpdates();
  return (
    <>
      <PageHeader
        title="Wie doen er mee?"
        actions={
          <>
            <ButtonLink to="/postvak-uit">Postvak uit</ButtonLink>
            <ButtonLink to="/mensen/uitnodigen" variant="primary">
              Iemand uitnodigen
            </ButtonLink>
          </>
        }
      />
      <Message />
      <Card flush>
        <PeopleFilter asked={asked} groups={groups} werkgroepen={werkgroepen} />
        <PeopleTable people={people} total={total} />
      </Card>
      <Card title="Open uitnodigingen" flush>
        <OpenInvitations invitations={invitations} />
      </Card>
    </>
  );
}
