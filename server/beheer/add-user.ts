import { hashPassword, newPassword } from '../../db/password';
import { createAccount } from '../../db/queries/create-account';
import { emailField, fieldErrors, profileFields } from '../../domain/people/person-fields';
import type { Programme } from '../../domain/programme/programme';
import { type Command, type Input, type Io, Refusal, text } from './command';
import { firstLine } from './first-line';
import { withInstallation } from './installation';

/** Makes an account, for the first member of the programmateam or where no invitation can go. */
export const addUser: Command = {
  name: 'gebruiker-toevoegen',
  usage:
    '--email E --naam N --organisatie O [--groep G] [--marktpartij] [--programmateam] [--json]',
  explanation: 'Maakt een account. Het wachtwoord is de eerste regel van de standaardinvoer.',
  options: {
    email: { type: 'string' },
    naam: { type: 'string' },
    organisatie: { type: 'string' },
    groep: { type: 'string' },
    marktpartij: { type: 'boolean' },
    programmateam: { type: 'boolean' },
  },
  required: ['email', 'naam', 'organisatie'],
  positionals: 0,
  run: (input, io) =>
    withInstallation(io, async ({ database, programme }) => {
      const { email, profile } = readPerson(input, programme);
      const programmateam = input.values.programmateam === true;
      const passwordHash = await hashPassword(await readPassword(io));
      const account = { email, profile, passwordHash, programmateam, link: null };
      const made = await createAccount(database, account);
      if (!made.ok) throw new Refusal(`Er is al een account met het e-mailadres ${email}.`);
      return {
        text: `Account gemaakt voor ${profile.naam} (${email}).`,
        json: { id: made.userId, email, programmateam },
      };
    }),
};

function readPerson(input: Input, programme: Programme) {
  const { values } = input;
  const fields = profileFields(programme).extend({ email: emailField });
  const result = fields.safeParse({
    email: text(input, 'email'),
    naam: text(input, 'naam'),
    organisatie: text(input, 'organisatie'),
    groep: values.groep ?? defaultGroup(programme, values.programmateam === true),
    marktpartij: values.marktpartij === true ? 'ja' : 'nee',
  });
  if (result.success) {
    const { email, ...profile } = result.data;
    return { email, profile };
  }
  const [[field, message] = ['', '']] = Object.entries(fieldErrors(result.error));
  const keys = programme.stakeholdergroepen.groepen.map((group) => group.key).join(', ');
  throw new Refusal(`--${field}: ${message}${field === 'groep' ? ` Kies uit: ${keys}.` : ''}`);
}

/** The programmateam works for the municipalities; of anybody else nothing is known. */
function defaultGroup({ stakeholdergroepen }: Programme, programmateam: boolean): string {
  const wanted = programmateam ? 'gemeente' : 'overig';
  const { groepen } = stakeholdergroepen;
  return (groepen.find((group) => group.key === wanted) ?? groepen.at(-1))?.key ?? '';
}

async function readPassword({ stdin, stderr }: Io): Promise<string> {
  if ('isTTY' in stdin && stdin.isTTY) stderr.write('Wachtwoord: ');
  const password = await firstLine(stdin);
  if (password === '') {
    throw new Refusal('Geef het wachtwoord op de eerste regel van de standaardinvoer.');
  }
  const checked = newPassword.safeParse(password);
  if (!checked.success) throw new Refusal(checked.error.issues[0]?.message ?? '');
  return checked.data;
}
