import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { actOnAccount, viewSessions } from '~/account/account-actions.server';
import { AccountFacts } from '~/account/account-facts';
import { ChangePasswordForm } from '~/account/change-password-form';
import { SessionsList } from '~/account/sessions-list';
import { readFormData } from '~/auth/read-form.server';
import { requireSession } from '~/auth/session.server';
import { Alert } from '~/ui/alert';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { useLiveUpdates } from '~/ui/use-live-updates';
import { PASSWORD_MIN } from '../../db/password';

export const meta: MetaFunction = () => [{ title: 'Mijn account · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  const session = await requireSession(args);
  const { name, email, organisation, group, marktpartij, programmateam } = session.account;
  const { programma, stakeholdergroepen, werkgroepen } = args.context.programme;
  return {
    facts: {
      ...{ name, email, organisation, marktpartij, programmateam },
      groupName: stakeholdergroepen.groepen.find(({ key }) => key === group)?.naam ?? group,
      roles: werkgroepen.flatMap(({ nummer, naam, slug }) =>
        session.account.memberships
          .filter(({ werkgroep }) => werkgroep === nummer)
          .map(({ role }) => ({ nummer, naam, slug, role })),
      ),
      contact: programma.postbus ?? null,
    },
    sessions: await viewSessions(args.context, session),
    passwordMin: PASSWORD_MIN,
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  const fields = await readFormData(args.request);
  const result = await actOnAccount({ context: args.context, session, fields });
  if (result instanceof Response) return result;
  const { status, errors, retryAfter } = result;
  const headers = retryAfter ? { 'Retry-After': String(retryAfter) } : undefined;
  return data({ errors }, { status, headers });
}

const MESSAGES: Record<string, string> = {
  wachtwoord: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  sessie: 'Die sessie is beëindigd.',
  sessies: 'U bent overal uitgelogd, behalve hier.',
  'sessie-weg': 'Die sessie was al voorbij.',
};

export default function Account() {
  const { facts, sessions, passwordMin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [params] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const message = MESSAGES[params.get('melding') ?? ''];
  useLiveUpdates();
  return (
    <>
      <PageHeader title="Wat bewaren wij van u?" above="Mijn account" />
      {message ? <Alert kind="ok">{message}</Alert> : null}
      <div className="columns columns--even">
        <Card title="Uw gegevens">
          <AccountFacts {...facts} />
        </Card>
        <div className="stack stack--wide">
          <Card title="Waar bent u ingelogd?">
            <SessionsList sessions={sessions} />
          </Card>
          <Card title="Wachtwoord wijzigen">
            <ChangePasswordForm
              // A password that was changed leaves an empty form.
              key={params.get('melding')}
              email={facts.email}
              passwordMin={passwordMin}
              errors={refused?.errors}
              busy={busy}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
