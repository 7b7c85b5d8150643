import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { problem, requireRight, requireSession } from '~/auth/session.server';
import { MadeLink } from '~/people/made-link';
import { findMadeLink, newAttempt } from '~/people/made-link.server';
import { Message } from '~/people/messages';
import { toRow } from '~/people/people-page.server';
import { PersonAccess } from '~/people/person-access';
import { actOnPerson } from '~/people/person-actions.server';
import { PersonRoles } from '~/people/person-roles';
import { ProfileFields } from '~/people/profile-fields';
import { typedValues } from '~/people/typed-values';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { PageHeader } from '~/ui/page-header';
import { Tag } from '~/ui/tag';
import { useLiveUpdates } from '~/ui/use-live-updates';
import { findAccountDetail, listOrganisations } from '../../db/queries/accounts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.person.name ?? 'Mensen'} · Samenspoor` },
];

async function findPerson({ context, params }: LoaderFunctionArgs) {
  const person = await findAccountDetail(context.database, params.id ?? '');
  if (!person) throw problem(404, 'Niet gevonden', 'Deze persoon bestaat niet.');
  return person;
}

export async function loader(args: LoaderFunctionArgs) {
  const session = await requireSession(args);
  requireRight(session.account, { action: 'people.manage' });
  const person = await findPerson(args);
  const { programme, database } = args.context;
  const name = new URL(args.request.url).searchParams.get('gemaakt');
  return {
    person: toRow(args.context, person),
    group: person.group,
    createdAt: person.createdAt,
    attempt: newAttempt(),
    made: await findMadeLink(args.context, session, name),
    groups: programme.stakeholdergroepen.groepen,
    organisations: await listOrganisations(database),
    werkgroepen: programme.werkgroepen.map(({ nummer, naam }) => ({ nummer, naam })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  requireRight(session.account, { action: 'people.manage' });
  const person = await findPerson(args);
  const fields = await readFormData(args.request);
  const result = await actOnPerson({ context: args.context, session, person, fields });
  if (result instanceof Response) return result;
  return data({ errors: result.errors, values: typedValues(fields) }, { status: 400 });
}

export default function Person() {
  const page = useLoaderData<typeof loader>();
  const { person } = page;
  useLiveUpdates();
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumbs={[{ label: 'Mensen', to: '/mensen' }]}
        lead={
          <>
            {person.email}, account sinds <DateTime value={page.createdAt} dateOnly />{' '}
            {person.programmateam ? <Tag>programmateam</Tag> : null}
            {person.closed ? <Tag tone="neutral">gesloten</Tag> : null}
          </>
        }
      />
      <Message />
      {page.made ? (
        <MadeLink link={page.made} title="De wachtwoordlink is klaar" seesOutbox />
      ) : null}
      <div className="columns">
        <div className="stack stack--wide">
          {person.closed ? null : (
            <Card title="Werkgroepen">
              <PersonRoles name={person.name} roles={person.roles} werkgroepen={page.werkgroepen} />
            </Card>
          )}
          <Card title="Gegevens">
            <ProfileForm />
          </Card>
        </div>
        <Card title="Toegang">
          <PersonAccess {...person} attempt={page.attempt} />
        </Card>
      </div>
    </>
  );
}

function ProfileForm() {
  const { person, group, groups, organisations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const errors = refused?.errors ?? {};
  const stored = {
    naam: person.name,
    organisatie: person.organisation,
    groep: group,
    marktpartij: person.marktpartij ? 'ja' : 'nee',
  };
  return (
    <Form method="post" className="form" noValidate>
      {refused ? <FormErrorSummary errors={errors} /> : null}
      <input type="hidden" name="actie" value="gegevens" />
      <ProfileFields
        about="other"
        groups={groups}
        organisations={organisations}
        values={refused?.values ?? stored}
        errors={errors}
      />
      <div className="form__actions">
        <Button busy={busy}>Bewaar de gegevens</Button>
      </div>
    </Form>
  );
}
