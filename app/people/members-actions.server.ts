/** What a trekker can do with the members of the own werkgroep, and the programmateam with all. */
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { type CurrentSession, problem } from '~/auth/session.server';
import { listMembers } from '../../db/queries/accounts';
import { giveRole, takeRole } from '../../db/queries/give-role';
import { emptyDeadMail } from '../../db/queries/outbox';
import { findAccount } from '../../db/queries/people';
import { can } from '../../domain/access/can';
import { roleField } from '../../domain/people/person-fields';
import type { Werkgroep } from '../../domain/programme/programme';
import type { AppContext } from '../context.server';
import { invite, readWerkgroepInvitation } from './invite.server';
import { type MessageName, withMessage } from './messages';
import { withdraw } from './withdraw.server';

interface Act {
  context: AppContext;
  session: CurrentSession;
  /** The only werkgroep that this may touch. */
  werkgroep: Werkgroep;
  fields: FormData;
}

/** Where to go now, or what was wrong with the form. */
export type MembersActed = Response | { errors: Record<string, string> };

/** The page of the members of a werkgroep. */
export const membersPath = (slug: string): string => `/werkgroepen/${slug}/leden`;

/** Carries out the act that a form of the page asks for; the caller has asked `can`. */
export async function actOnMembers(act: Act): Promise<MembersActed> {
  const { context, session, werkgroep, fields } = act;
  switch (fields.get('actie')) {
    case 'uitnodigen': {
      const read = readWerkgroepInvitation(fields, werkgroep);
      const invited = await invite(context, session, read);
      return invited.ok
        ? redirect(`${membersPath(werkgroep.slug)}?gemaakt=${invited.name}`)
        : { errors: invited.errors };
    }
    case 'intrekken': {
      const asked = { id: fields.get('uitnodiging'), werkgroep: werkgroep.nummer };
      const done = await withdraw(context.database, session.account, asked);
      return backToPage(act, done ? 'ingetrokken' : 'niet-meer-open');
    }
    case 'rol':
      return backToPage(act, await changeRole(act));
    case 'verwijderen':
      return backToPage(act, await removeMember(act));
    default:
      throw problem(400, 'Onbekende actie', 'Deze actie bestaat niet.');
  }
}

async function changeRole(act: Act): Promise<MessageName> {
  const role = roleField.safeParse(act.fields.get('rol'));
  if (!role.success) throw problem(400, 'Onbekende rol', 'Kies trekker, lid of meelezer.');
  const member = await findMember(act);
  // Somebody who is not in it comes in by invitation only.
  if (!member) return 'niet-gevonden';
  const given = await giveRole(act.context.database, {
    actorId: act.session.account.id,
    userId: member.id,
    werkgroep: act.werkgroep.nummer,
    role: role.data,
  });
  if (given !== 'gewijzigd') return 'rol-ongewijzigd';
  return changed(act, member.id, 'rol-gewijzigd');
}

async function removeMember(act: Act): Promise<MessageName> {
  const member = await findMember(act);
  if (!member) return 'niet-gevonden';
  const taken = await takeRole(act.context.database, {
    actorId: act.session.account.id,
    userId: member.id,
    werkgroep: act.werkgroep.nummer,
  });
  return taken ? changed(act, member.id, 'lid-verwijderd') : 'niet-gevonden';
}

async function findMember({ context, werkgroep, fields }: Act) {
  const id = z.string().safeParse(fields.get('lid'));
  const members = await listMembers(context.database, werkgroep.nummer);
  return members.find((member) => member.id === id.data) ?? null;
}

/** Tells everybody at once, and warns when nobody leads the werkgroep any more. */
async function changed(act: Act, userId: string, message: MessageName): Promise<MessageName> {
  const { context, werkgroep } = act;
  context.collaboration.publish({ kind: 'rights', userId });
  await emptyDeadMail(context.database, new Date());
  const members = await listMembers(context.database, werkgroep.nummer);
  return members.some((member) => member.role === 'trekker') ? message : 'geen-trekker';
}

/** Who is no trekker any more has no business on this page. */
async function backToPage({ context, session, werkgroep }: Act, message: MessageName) {
  const now = await findAccount(context.database, session.account.id);
  const stays = can(now, { action: 'members.manage', werkgroep: werkgroep.nummer }).ok;
  const { slug } = werkgroep;
  return redirect(stays ? withMessage(membersPath(slug), message) : `/werkgroepen/${slug}`);
}
