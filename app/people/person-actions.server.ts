/** What the programmateam can do on the page of a person. */
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { type CurrentSession, problem } from '~/auth/session.server';
import type { AccountDetail } from '../../db/queries/accounts';
import {
  type AccountChange,
  changeProfile,
  changeProgrammateam,
  closeAccount,
  reopenAccount,
} from '../../db/queries/change-account';
import { type GivenRole, giveRole, takeRole } from '../../db/queries/give-role';
import { emptyDeadMail } from '../../db/queries/outbox';
import { fieldErrors, profileFields, roleField } from '../../domain/people/person-fields';
import type { AppContext } from '../context.server';
import { makeLink } from './made-link.server';
import { passwordMail } from './mail-texts';
import { type MessageName, withMessage } from './messages';

interface Act {
  context: AppContext;
  session: CurrentSession;
  person: AccountDetail;
  fields: FormData;
}

type Refused = { errors: Record<string, string> };

/** Where to go now, or what was wrong with a form. */
export type PersonActed = Response | Refused;

/** Carries out the act that a form of the page asks for. */
export async function actOnPerson(act: Act): Promise<PersonActed> {
  const asked = String(act.fields.get('actie'));
  const handler = Object.hasOwn(ACTS, asked) ? ACTS[asked as keyof typeof ACTS] : null;
  if (!handler) throw problem(400, 'Onbekende actie', 'Deze actie bestaat niet.');
  const result = await handler(act);
  if (typeof result !== 'string') return result;
  // Rights take effect at once, on open pages and sockets too.
  act.context.collaboration.publish({ kind: 'rights', userId: act.person.id });
  await emptyDeadMail(act.context.database, new Date());
  return redirect(nextPage(act, result));
}

/** Who takes their own rights away has no business on this page any more. */
function nextPage({ session, person }: Act, message: MessageName): string {
  const gaveUp = message === 'programmateam-eruit' || message === 'gesloten';
  if (gaveUp && person.id === session.account.id) return '/';
  return withMessage(`/mensen/${person.id}`, message);
}

const ACTS = {
  gegevens: saveProfile,
  rol: saveRole,
  'rol-weg': removeRole,
  'programmateam-erbij': (act: Act) => setProgrammateam(act, true),
  'programmateam-eruit': (act: Act) => setProgrammateam(act, false),
  wachtwoordlink: makePasswordLink,
  sluiten: close,
  heropenen: reopen,
};

async function saveProfile({ context, session, person, fields }: Act) {
  const read = profileFields(context.programme).safeParse(Object.fromEntries(fields));
  if (!read.success) return { errors: fieldErrors(read.error) };
  const { naam: name, organisatie: organisation, groep: group, marktpartij } = read.data;
  const change = { name, organisation, group, marktpartij };
  const result = await changeProfile(context.database, session.account.id, person, change);
  return result === 'gelukt' ? 'gewijzigd' : 'ongewijzigd';
}

/** A werkgroep of this programme, by number. */
function readWerkgroep({ context, fields }: Act): number {
  const nummers = context.programme.werkgroepen.map(({ nummer }) => nummer);
  const read = z.coerce
    .number()
    .refine((nummer) => nummers.includes(nummer))
    .safeParse(fields.get('werkgroep') || undefined);
  if (!read.success) throw problem(400, 'Onbekende werkgroep', 'Kies een werkgroep uit de lijst.');
  return read.data;
}

const ROLE_MESSAGES: Record<GivenRole, MessageName> = {
  toegevoegd: 'rol-toegevoegd',
  gewijzigd: 'rol-gewijzigd',
  ongewijzigd: 'rol-ongewijzigd',
  'geen-account': 'account-gesloten',
};

async function saveRole(act: Act) {
  const role = roleField.safeParse(act.fields.get('rol'));
  if (!role.success) throw problem(400, 'Onbekende rol', 'Kies trekker, lid of meelezer.');
  const given = await giveRole(act.context.database, {
    actorId: act.session.account.id,
    userId: act.person.id,
    werkgroep: readWerkgroep(act),
    role: role.data,
  });
  return ROLE_MESSAGES[given];
}

async function removeRole(act: Act) {
  const taken = await takeRole(act.context.database, {
    actorId: act.session.account.id,
    userId: act.person.id,
    werkgroep: readWerkgroep(act),
  });
  return taken ? 'lid-verwijderd' : 'niet-gevonden';
}

const done = (change: AccountChange, message: MessageName): MessageName =>
  change === 'gelukt' ? message : change;

async function setProgrammateam({ context, session, person }: Act, programmateam: boolean) {
  const change = { userId: person.id, programmateam };
  const result = await changeProgrammateam(context.database, session.account.id, change);
  return done(result, programmateam ? 'programmateam-erbij' : 'programmateam-eruit');
}

async function close({ context, session, person }: Act) {
  return done(await closeAccount(context.database, session.account.id, person.id), 'gesloten');
}

async function reopen({ context, session, person }: Act) {
  return done(await reopenAccount(context.database, session.account.id, person.id), 'heropend');
}

async function makePasswordLink({ context, session, person, fields }: Act) {
  if (person.closedAt) return 'account-gesloten';
  const attempt = z.string().min(1).max(100).safeParse(fields.get('poging'));
  if (!attempt.success) throw problem(400, 'Onvolledig formulier', 'Ga terug en probeer opnieuw.');
  const name = await makeLink(context, session, {
    attempt: attempt.data,
    link: {
      kind: 'wachtwoord',
      email: null,
      werkgroep: null,
      role: null,
      programmateam: false,
      userId: person.id,
    },
    to: person.email,
    mail: (carrier) =>
      passwordMail({
        ...carrier,
        programmeName: context.programme.programma.naam,
        sender: session.account,
      }),
    details: {},
  });
  return redirect(`/mensen/${person.id}?gemaakt=${name}`);
}
