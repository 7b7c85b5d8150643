import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
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
import { DemoAccounts } from '~/auth/demo-accounts';
import { logIn } from '~/auth/log-in.server';
import { readFormData } from '~/auth/read-form.server';
import { safeReturnPath } from '~/auth/return-path';
import { findSession } from '~/auth/session.server';
import type { loader as rootLoader } from '~/root';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { PublicShell } from '~/ui/public-shell';
import { TextField } from '~/ui/text-field';
import { listDemoAccounts } from '../../db/queries/demo';

export const meta: MetaFunction = () => [{ title: 'Inloggen · Samenspoor' }];

/** Retry-After must reach people who post without scripts. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  if (await findSession(args)) throw redirect(returnPath(args.request));
  return { demoAccounts: args.context.demo ? await listDemoAccounts(args.context.database) : [] };
}

export async function action(args: ActionFunctionArgs) {
  const result = await logIn(args, await readFormData(args.request));
  if (result.ok) {
    return redirect(returnPath(args.request), { headers: result.headers });
  }
  const { status, message, email } = result;
  const headers = result.status === 429 ? { 'Retry-After': String(result.retryAfter) } : undefined;
  return data({ message, email }, { status, headers });
}

const returnPath = (request: Request) =>
  safeReturnPath(new URL(request.url).searchParams.get('naar'));

export default function LogIn() {
  const { demoAccounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <PublicShell programmeName={root?.programmeName ?? ''} version={root?.version ?? ''}>
      <h1>Inloggen</h1>
      {answer ? <Alert kind="error">{answer.message}</Alert> : null}
      <Form method="post" className="stack">
        <TextField
          name="email"
          label="E-mailadres"
          type="email"
          autoComplete="username"
          defaultValue={answer?.email}
          required
        />
        <TextField
          name="wachtwoord"
          label="Wachtwoord"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button variant="primary" busy={busy}>
          Inloggen
        </Button>
      </Form>
      <p className="muted">
        Wachtwoord vergeten? Vraag het programmateam om een link voor een nieuw wachtwoord.
      </p>
      <DemoAccounts accounts={demoAccounts} />
    </PublicShell>
  );
}
