import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { requireRight, requireSession } from '~/auth/session.server';
import { invite, readInvitation } from '~/people/invite.server';
import { InviteForm } from '~/people/invite-form';
import { MadeLink } from '~/people/made-link';
import { findMadeLink, newAttempt } from '~/people/made-link.server';
import { typedValues } from '~/people/typed-values';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';

export const meta: MetaFunction = () => [{ title: 'Uitnodigen · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  const session = await requireSession(args);
  requireRight(session.account, { action: 'people.manage' });
  const name = new URL(args.request.url).searchParams.get('gemaakt');
  return {
    attempt: newAttempt(),
    name,
    made: await findMadeLink(args.context, session, name),
    werkgroepen: args.context.programme.werkgroepen.map(({ slug, nummer, naam }) => ({
      slug,
      nummer,
      naam,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  requireRight(session.account, { action: 'people.manage' });
  const fields = await readFormData(args.request);
  const read = readInvitation(fields, args.context.programme);
  const invited = await invite(args.context, session, read);
  if (invited.ok) return redirect(`/mensen/uitnodigen?gemaakt=${invited.name}`);
  return data({ errors: invited.errors, values: typedValues(fields) }, { status: 400 });
}

export default function Invite() {
  const { attempt, name, made, werkgroepen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader
        title="Wie wilt u uitnodigen?"
        breadcrumbs={[{ label: 'Mensen', to: '/mensen' }]}
        lead="U maakt een link die één keer werkt, zeven dagen lang. Daarmee maakt iemand zelf een account."
      />
      {made ? <MadeLink link={made} title="De uitnodiging is klaar" seesOutbox /> : null}
      <Card title={made ? 'Nog iemand uitnodigen' : undefined}>
        {/* A made link starts a fresh form. */}
        <InviteForm
          key={name}
          attempt={attempt}
          werkgroepen={werkgroepen}
          refused={refused}
          busy={busy}
        />
      </Card>
    </>
  );
}
