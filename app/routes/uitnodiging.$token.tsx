import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import {
  useActionData,
  useLoaderData,
  useLocation,
  useNavigation,
  useRouteLoaderData,
} from '@remix-run/react';
import { readFormData } from '~/auth/read-form.server';
import { DeadLink } from '~/people/dead-link';
import { acceptInvitation, statusOf, viewInvitation } from '~/people/invitation.server';
import { JoinOffer } from '~/people/join-offer';
import { NewAccountForm } from '~/people/new-account-form';
import { typedValues } from '~/people/typed-values';
import type { loader as rootLoader } from '~/root';
import { ButtonLink } from '~/ui/button-link';
import { PublicShell } from '~/ui/public-shell';

export const meta: MetaFunction = () => [{ title: 'Uitnodiging · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  const view = await viewInvitation(args, args.params.token ?? '');
  return data(view, { status: statusOf(view) });
}

export async function action(args: ActionFunctionArgs) {
  const values = typedValues(await readFormData(args.request.clone()));
  const result = await acceptInvitation(args, args.params.token ?? '');
  switch (result.kind) {
    case 'klaar':
      return redirect(result.to, { headers: result.headers });
    case 'opnieuw-kijken': {
      const view = await viewInvitation(args, args.params.token ?? '');
      return data({ errors: {}, values }, { status: statusOf(view) });
    }
    case 'fouten':
      return data({ errors: result.errors, values }, { status: 400 });
  }
}

export default function Invitation() {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <PublicShell programmeName={root?.programmeName ?? ''} version={root?.version ?? ''}>
      <Content />
    </PublicShell>
  );
}

function Content() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const logInPath = `/inloggen?naar=${encodeURIComponent(useLocation().pathname)}`;
  switch (view.kind) {
    case 'dood':
      return <DeadLink why={view.why} contact={view.contact} />;
    case 'ingelogd':
      return <JoinOffer {...view} busy={busy} />;
    case 'heeft-account':
      return (
        <div className="stack">
          <h1>U hebt al een account</h1>
          <p>
            Er is al een account met het adres <strong>{view.email}</strong>. Log daarmee in. Daarna
            kunt u de uitnodiging gebruiken.
          </p>
          <p>
            <ButtonLink to={logInPath} variant="primary">
              Inloggen
            </ButtonLink>
          </p>
        </div>
      );
    case 'nieuw':
      return <NewAccountForm {...view} refused={refused} busy={busy} logInPath={logInPath} />;
  }
}
