import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { problem, requireRight, requireSession } from '~/auth/session.server';
import { InviteForm } from '~/people/invite-form';
import { MadeLink } from '~/people/made-link';
import { findMadeLink, newAttempt } from '~/people/made-link.server';
import { actOnMembers } from '~/people/members-actions.server';
import { MembersList } from '~/people/members-list';
import { Message } from '~/people/messages';
import { OpenInvitations } from '~/people/open-invitations';
import { typedValues } from '~/people/typed-values';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { useLiveUpdates } from '~/ui/use-live-updates';
import { listMembers } from '../../db/queries/accounts';
import { listOpenInvitations } from '../../db/queries/links';
import { can } from '../../domain/access/can';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Mensen in ${page?.werkgroep.naam ?? 'de werkgroep'} · Samenspoor` },
];

/** @throws 404 for an unknown werkgroep, 403 for anybody but its trekkers and the programmateam */
async function enter(args: LoaderFunctionArgs) {
  const session = await requireSession(args);
  const { werkgroepen } = args.context.programme;
  const werkgroep = werkgroepen.find(({ slug }) => slug === args.params.slug);
  if (!werkgroep) throw problem(404, 'Niet gevonden', 'Deze werkgroep bestaat niet.');
  requireRight(session.account, { action: 'members.manage', werkgroep: werkgroep.nummer });
  return { session, werkgroep };
}

export async function loader(args: LoaderFunctionArgs) {
  const { session, werkgroep } = await enter(args);
  const { database } = args.context;
  const { nummer, naam, slug } = werkgroep;
  const name = new URL(args.request.url).searchParams.get('gemaakt');
  return {
    werkgroep: { nummer, naam, slug },
    attempt: newAttempt(),
    name,
    made: await findMadeLink(args.context, session, name),
    members: await listMembers(database, nummer),
    invitations: await listOpenInvitations(database, nummer),
    seesOutbox: can(session.account, { action: 'people.manage' }).ok,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { session, werkgroep } = await enter(args);
  const fields = await readFormData(args.request);
  const result = await actOnMembers({ context: args.context, session, werkgroep, fields });
  if (result instanceof Response) return result;
  return data({ errors: result.errors, values: typedValues(fields) }, { status: 400 });
}

export default function Members() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const { nummer, naam, slug } = page.werkgroep;
  useLiveUpdates();
  return (
    <>
      <PageHeader
        title={`Wie zitten er in werkgroep ${naam}?`}
        breadcrumbs={[
          { label: 'Werkgroepen', to: '/werkgroepen' },
          { label: `${nummer}. ${naam}`, to: `/werkgroepen/${slug}` },
        ]}
      />
      <Message />
      {page.made ? (
        <MadeLink link={page.made} title="De uitnodiging is klaar" seesOutbox={page.seesOutbox} />
      ) : null}
      <div className="columns">
        <div className="stack stack--wide">
          <Card title="Mensen">
            <MembersList members={page.members} />
          </Card>
          <Card title="Open uitnodigingen" flush>
            <OpenInvitations invitations={page.invitations} ofOneWerkgroep />
          </Card>
        </div>
        <Card title="Iemand uitnodigen">
          {/* A made link starts a fresh form. */}
          <InviteForm key={page.name} attempt={page.attempt} refused={refused} busy={busy} />
        </Card>
      </div>
    </>
  );
}
