/** Withdrawing an invitation. */
import { z } from 'zod';
import type { Database } from '../../db/open';
import { linkLabel, withdrawInvitation } from '../../db/queries/links';
import { addLogboekEntry } from '../../db/queries/logboek';
import { emptyDeadMail } from '../../db/queries/outbox';
import type { Account } from '../../db/queries/people';

const linkId = z.coerce.number().int().positive();

/**
 * Withdraws an open invitation; its link stops working and its mail is emptied.
 * @param werkgroep only an invitation for this werkgroep; null: any
 * @returns false when there was none to withdraw
 */
export async function withdraw(
  database: Database,
  account: Account,
  { id, werkgroep }: { id: unknown; werkgroep: number | null },
): Promise<boolean> {
  const asked = linkId.safeParse(id);
  if (!asked.success) return false;
  const [link] = await withdrawInvitation(database, { id: asked.data, werkgroep });
  if (!link) return false;
  await addLogboekEntry(database, {
    actorId: account.id,
    action: 'uitnodiging.ingetrokken',
    subject: linkLabel(link.tokenHash),
    result: 'gelukt',
  });
  await emptyDeadMail(database, new Date());
  return true;
}
