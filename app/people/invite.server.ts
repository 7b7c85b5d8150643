/** Inviting somebody, from the page of a werkgroep or from the list of all people. */
import { z } from 'zod';
import type { CurrentSession } from '~/auth/session.server';
import { findAccountByEmail } from '../../db/queries/accounts';
import { judgeJoining, type Offer } from '../../domain/people/joining';
import { fieldErrors, optionalEmailField, roleField } from '../../domain/people/person-fields';
import type { Programme, Werkgroep } from '../../domain/programme/programme';
import type { AppContext } from '../context.server';
import { makeLink } from './made-link.server';
import { invitationMail } from './mail-texts';

export type Invited = { ok: true; name: string } | { ok: false; errors: Record<string, string> };

/** The choice in the form that is not a werkgroep. */
export const PROGRAMMATEAM = 'programmateam';

const attemptField = z
  .string({ error: 'Dit formulier is niet volledig. Herlaad de pagina.' })
  .min(1, 'Dit formulier is niet volledig. Herlaad de pagina.')
  .max(100);

/** Reads an invitation for one werkgroep; the caller has asked whether this person may. */
export function readWerkgroepInvitation(fields: FormData, { nummer }: Werkgroep) {
  const form = z.object({ poging: attemptField, email: optionalEmailField, rol: roleField });
  return form
    .transform(({ poging, email, rol }) => ({
      attempt: poging,
      offer: { email, programmateam: false, werkgroep: nummer, role: rol } satisfies Offer,
    }))
    .safeParse(Object.fromEntries(fields));
}

/** Reads an invitation for any werkgroep or for the programmateam. */
export function readInvitation(fields: FormData, programme: Programme) {
  const slugs = programme.werkgroepen.map((werkgroep) => werkgroep.slug);
  const form = z.object({
    poging: attemptField,
    email: optionalEmailField,
    waarvoor: z.enum([PROGRAMMATEAM, ...slugs], { error: 'Kies waarvoor u iemand uitnodigt.' }),
    rol: roleField.optional(),
  });
  return form
    .transform(({ poging, email, waarvoor, rol = 'lid' }) => {
      const werkgroep = programme.werkgroepen.find(({ slug }) => slug === waarvoor)?.nummer ?? null;
      const programmateam = werkgroep === null;
      const role = programmateam ? null : rol;
      return { attempt: poging, offer: { email, programmateam, werkgroep, role } satisfies Offer };
    })
    .safeParse(Object.fromEntries(fields));
}

type Read = ReturnType<typeof readInvitation> | ReturnType<typeof readWerkgroepInvitation>;

/** Makes an invitation from a form that was read, or says what is wrong with it. */
export async function invite(
  context: AppContext,
  session: CurrentSession,
  read: Read,
): Promise<Invited> {
  if (!read.success) return { ok: false, errors: fieldErrors(read.error) };
  const { attempt, offer } = read.data;
  const problem = await alreadyIn(context, offer);
  if (problem) return { ok: false, errors: { email: problem } };
  const { programme } = context;
  const werkgroep = programme.werkgroepen.find(({ nummer }) => nummer === offer.werkgroep) ?? null;
  const name = await makeLink(context, session, {
    attempt,
    link: { kind: 'uitnodiging', userId: null, ...offer },
    to: offer.email,
    mail: (carrier) =>
      invitationMail({
        ...carrier,
        programmeName: programme.programma.naam,
        sender: session.account,
        offer: { ...offer, werkgroep },
      }),
    details: {
      werkgroep: offer.werkgroep,
      rol: offer.role,
      programmateam: offer.programmateam,
      opNaam: offer.email !== null,
    },
  });
  return { ok: true, name };
}

/** An invitation that could not be used is not made. */
async function alreadyIn({ database }: AppContext, offer: Offer): Promise<string | null> {
  const person = offer.email ? await findAccountByEmail(database, offer.email) : null;
  if (!person) return null;
  if (person.closedAt) {
    return 'Het account met dit adres is gesloten. Het programmateam kan het weer openen.';
  }
  const joining = judgeJoining(offer, person);
  if (joining.ok || joining.why !== 'al-binnen') return null;
  return joining.role
    ? `Deze persoon is al ${joining.role} van deze werkgroep.`
    : 'Deze persoon zit al in het programmateam.';
}
