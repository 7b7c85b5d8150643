import { describe, expect, it } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import {
  emailField,
  fieldErrors,
  optionalEmailField,
  profileFields,
  roleField,
} from './person-fields';

const fields = profileFields(readTestProgramme());
const good = { naam: 'Noor', organisatie: 'School', groep: 'onderwijs', marktpartij: 'nee' };

describe('a profile', () => {
  it('is checked and cleaned', () => {
    expect(
      fields.parse({
        naam: '  Noor\t de  Vries\n',
        organisatie: 'Scho\u202eol\r\nBcc: x',
        groep: 'onderwijs',
        marktpartij: 'ja',
      }),
    ).toEqual({
      naam: 'Noor de Vries',
      organisatie: 'Scho ol Bcc: x',
      groep: 'onderwijs',
      marktpartij: true,
    });
  });

  it.each(['نور الهدى', 'Zoë 👩‍🏫 Ångström', '<script>alert(1)</script>', '李'])(
    'keeps the name %s as it is',
    (naam) => {
      expect(fields.parse({ ...good, naam }).naam).toBe(naam);
    },
  );

  it('names every mistake at its field', () => {
    const result = fields.safeParse({
      naam: ' \u200b ',
      groep: 'elders',
      organisatie: 'x'.repeat(121),
    });
    expect(result.error && fieldErrors(result.error)).toEqual({
      naam: 'Vul een naam in.',
      organisatie: 'Gebruik ten hoogste 120 tekens.',
      groep: 'Kies een groep.',
      marktpartij: 'Kies ja of nee. Dit is verplicht.',
    });
  });
});

describe('an e-mail address', () => {
  it('is lower case without space around it', () => {
    expect(emailField.parse(' Noor@Voorbeeld.NL ')).toBe('noor@voorbeeld.nl');
  });

  it.each([
    '',
    ' ',
    'noor',
    'noor@',
    'a@b',
    'a b@c.nl',
    'a@b.nl\nBcc: c@d.nl',
    `${'a'.repeat(250)}@b.nl`,
  ])('is not %j', (value) => {
    expect(emailField.safeParse(value).success).toBe(false);
  });

  it('may be left out where it is optional', () => {
    expect(optionalEmailField.parse(undefined)).toBeNull();
    expect(optionalEmailField.parse('  ')).toBeNull();
    expect(optionalEmailField.parse('A@b.nl')).toBe('a@b.nl');
    expect(optionalEmailField.safeParse('a').success).toBe(false);
  });
});

it('a role is one of three', () => {
  expect(['trekker', 'lid', 'meelezer'].every((role) => roleField.safeParse(role).success)).toBe(
    true,
  );
  expect(roleField.safeParse('baas').error?.issues[0]?.message).toContain(
    'trekker, lid of meelezer',
  );
});
