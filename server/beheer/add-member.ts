import { giveRole } from '../../db/queries/give-role';
import { findCredentials } from '../../db/queries/people';
import { emailField, roleField } from '../../domain/people/person-fields';
import { type Command, Refusal, text, WrongUsage } from './command';
import { withInstallation } from './installation';

const WORDS = {
  toegevoegd: 'is nu',
  gewijzigd: 'is voortaan',
  ongewijzigd: 'was al',
} as const;

/** Gives somebody with an account a role in a werkgroep, or changes it. */
export const addMember: Command = {
  name: 'lid-toevoegen',
  usage: '--werkgroep SLUG --email E --rol trekker|lid|meelezer [--json]',
  explanation: 'Geeft iemand met een account een rol in een werkgroep, of een andere rol.',
  options: {
    werkgroep: { type: 'string' },
    email: { type: 'string' },
    rol: { type: 'string' },
  },
  required: ['werkgroep', 'email', 'rol'],
  positionals: 0,
  run: (input, io) => {
    const role = roleField.safeParse(text(input, 'rol'));
    if (!role.success) throw new WrongUsage('--rol: kies trekker, lid of meelezer.');
    return withInstallation(io, async ({ database, programme }) => {
      const slug = text(input, 'werkgroep');
      const werkgroep = programme.werkgroepen.find((candidate) => candidate.slug === slug);
      if (!werkgroep) {
        const slugs = programme.werkgroepen.map((candidate) => candidate.slug).join(', ');
        throw new Refusal(`Er is geen werkgroep "${slug}". Kies uit: ${slugs}.`);
      }
      const email = emailField.safeParse(text(input, 'email'));
      const user = email.success ? await findCredentials(database, email.data) : null;
      if (!user) throw new Refusal(`Er is geen account met het adres ${text(input, 'email')}.`);
      const change = { actorId: null, userId: user.id, werkgroep: werkgroep.nummer };
      const result = await giveRole(database, { ...change, role: role.data });
      if (result === 'geen-account') throw new Refusal('Dit account is zojuist gesloten.');
      return {
        text: `${email.data} ${WORDS[result]} ${role.data} van werkgroep ${werkgroep.naam}.`,
        json: { werkgroep: slug, email: email.data, rol: role.data, resultaat: result },
      };
    });
  },
};
