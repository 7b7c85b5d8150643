import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import type { WerkgroepRole } from '../../domain/access/can';

/** An invitation that can still be used, as loaders send it. */
export type InvitationRow = {
  id: number;
  email: string | null;
  role: WerkgroepRole | null;
  werkgroepNaam: string | null;
  expiresAt: Date | string;
  createdByName: string | null;
};

export type OpenInvitationsProps = {
  invitations: readonly InvitationRow[];
  /** Leaves out for which werkgroep each is. */
  ofOneWerkgroep?: boolean;
};

/** Invitations that wait to be used, each with a button to withdraw it. */
export function OpenInvitations({ invitations, ofOneWerkgroep = false }: OpenInvitationsProps) {
  return (
    <DataTable
      caption="Uitnodigingen die nog niet zijn gebruikt"
      hideCaption
      rows={invitations}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: 'voor', header: 'Voor wie', rowHeader: true, cell: forWhom },
        {
          key: 'rol',
          header: 'Als',
          cell: (row) => offer(row, ofOneWerkgroep),
        },
        { key: 'door', header: 'Gemaakt door', cell: (row) => row.createdByName ?? 'onbekend' },
        { key: 'tot', header: 'Werkt tot', cell: (row) => <DateTime value={row.expiresAt} /> },
        {
          key: 'intrekken',
          header: 'Intrekken',
          hideHeader: true,
          cell: (row) => (
            <Form method="post">
              <input type="hidden" name="actie" value="intrekken" />
              <input type="hidden" name="uitnodiging" value={row.id} />
              <Button small variant="quiet">
                Intrekken<span className="visually-hidden">: {forWhom(row)}</span>
              </Button>
            </Form>
          ),
        },
      ]}
      empty={
        <EmptyState title="Er zijn geen open uitnodigingen">
          Een uitnodiging staat hier tot iemand haar gebruikt, of tot zij na zeven dagen verloopt.
        </EmptyState>
      }
    />
  );
}

const forWhom = (row: InvitationRow) => row.email ?? 'wie de link heeft';

function offer({ role, werkgroepNaam }: InvitationRow, ofOneWerkgroep: boolean): string {
  if (!role) return 'programmateam';
  return ofOneWerkgroep ? role : `${role} van ${werkgroepNaam ?? 'een werkgroep'}`;
}
