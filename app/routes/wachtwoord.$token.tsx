import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import {
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
  useRouteLoaderData,
} from '@remix-run/react';
import { NewPasswordField } from '~/auth/new-password-field';
import { DeadLink } from '~/people/dead-link';
import { choosePassword, viewPasswordLink } from '~/people/password-link.server';
import type { loader as rootLoader } from '~/root';
import { Button } from '~/ui/button';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { PublicShell } from '~/ui/public-shell';
import { TextField } from '~/ui/text-field';

export const meta: MetaFunction = () => [{ title: 'Nieuw wachtwoord · Samenspoor' }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { view, status } = await viewPasswordLink(context, params.token ?? '');
  return data(view, { status });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? '';
  const chosen = await choosePassword(args, token);
  if (chosen.ok) return redirect('/', { headers: chosen.headers });
  const { status } = await viewPasswordLink(args.context, token);
  return data({ error: chosen.error }, { status: chosen.error ? 400 : status });
}

export default function NewPassword() {
  const view = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <PublicShell programmeName={root?.programmeName ?? ''} version={root?.version ?? ''}>
      {view.kind === 'dood' ? (
        <DeadLink why={view.why} contact={view.contact} />
      ) : (
        <PasswordForm email={view.email} passwordMin={view.passwordMin} />
      )}
    </PublicShell>
  );
}

function PasswordForm({ email, passwordMin }: { email: string; passwordMin: number }) {
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="stack">
      <h1>Kies een nieuw wachtwoord</h1>
      <p>Daarna bent u hier ingelogd. Op andere apparaten logt u opnieuw in.</p>
      {refused?.error ? <FormErrorSummary errors={{ wachtwoord: refused.error }} /> : null}
      <Form method="post" className="form" noValidate>
        <TextField
          name="email"
          label="Uw e-mailadres"
          type="email"
          autoComplete="username"
          defaultValue={email}
          readOnly
        />
        <NewPasswordField label="Nieuw wachtwoord" min={passwordMin} error={refused?.error} />
        <div className="form__actions">
          <Button variant="primary" busy={busy}>
            Bewaar het wachtwoord
          </Button>
        </div>
      </Form>
    </div>
  );
}
