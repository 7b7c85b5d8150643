import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { requireAccount, requireRight } from '~/auth/session.server';
import { sendSoon } from '~/people/made-link.server';
import { Message, withMessage } from '~/people/messages';
import { mailStatus, OutboxList } from '~/people/outbox-list';
import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { PageHeader } from '~/ui/page-header';
import { emptyDeadMail, listOutbox, listUnsentMail } from '../../db/queries/outbox';

export const meta: MetaFunction = () => [{ title: 'Postvak uit · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'people.manage' });
  const { database, mailer } = args.context;
  // Links expire by themselves; their texts go when somebody would see them.
  await emptyDeadMail(database, new Date());
  return { mails: await listOutbox(database), configured: mailer.configured };
}

export async function action(args: ActionFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'people.manage' });
  await sendSoon(args.context);
  const waiting = await listUnsentMail(args.context.database);
  return redirect(withMessage('/postvak-uit', waiting.length ? 'niet-verstuurd' : 'verstuurd'));
}

export default function Outbox() {
  const { mails, configured } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  const waits = mails.some((mail) => ['wacht', 'mislukt'].includes(mailStatus(mail)));
  return (
    <>
      <PageHeader
        title="Welke mail wacht er?"
        breadcrumbs={[{ label: 'Mensen', to: '/mensen' }]}
        lead="Hier staat alle mail van Samenspoor: uitnodigingen en links voor een nieuw wachtwoord."
        actions={
          configured && waits ? (
            <Form method="post">
              <Button variant="primary" busy={busy}>
                Probeer opnieuw te versturen
              </Button>
            </Form>
          ) : undefined
        }
      />
      <Message />
      {configured ? null : (
        <Alert kind="info" title="Er is geen mailserver ingesteld" announce="none">
          Kopieer de mail en stuur die zelf. Een beheerder kan een mailserver instellen met
          SMTP_URL.
        </Alert>
      )}
      <OutboxList mails={mails} />
    </>
  );
}
