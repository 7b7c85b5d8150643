/** The date by which plans are ready in main lines: the programmateam may set it for all plans. */

import { addLogboekEntry } from '../../db/queries/logboek';
import type { Account } from '../../db/queries/people';
import { saveSetting } from '../../db/queries/programme';
import { can } from '../../domain/access/can';
import { isDay } from '../../domain/programme/period';
import type { AppContext } from '../context.server';

export const MAIN_LINES_SETTING = 'hoofdlijnen-datum';

export type MainLinesAnswer =
  | { ok: true }
  | { ok: false; status: 400 | 403; message: string; date: string };

/** Sets the date, for every plan. @param fields the values of the form, not yet judged */
export async function setMainLines(
  { database }: AppContext,
  account: Account,
  fields: FormData,
): Promise<MainLinesAnswer> {
  const given = fields.get('datum');
  const date = typeof given === 'string' ? given.trim() : '';
  const verdict = can(account, { action: 'settings.change' });
  if (!verdict.ok) return { ok: false, status: 403, message: verdict.message, date };
  if (!isDay(date) || date < '2000-01-01' || date > '2100-12-31') {
    const message = 'Vul een datum in die bestaat, bijvoorbeeld 31-05-2021.';
    return { ok: false, status: 400, message, date };
  }
  await database.atomically([
    saveSetting(database, MAIN_LINES_SETTING, date),
    addLogboekEntry(database, {
      actorId: account.id,
      action: 'instelling.gewijzigd',
      subject: MAIN_LINES_SETTING,
      result: 'gelukt',
      details: { waarde: date },
    }),
  ]);
  return { ok: true };
}
