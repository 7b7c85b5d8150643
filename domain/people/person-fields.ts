/** What may be filled in about a person: one set of rules for forms and commands. */
import { z } from 'zod';
import { WERKGROEP_ROLES } from '../access/can';
import type { Programme } from '../programme/programme';

/**
 * One line of text that people see. Control characters (they would split a mail header) and
 * invisible marks that turn text around become a space; letters of every script stay.
 */
function line(max: number, missing: string) {
  return z
    .string({ error: missing })
    .transform((value) => value.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim().normalize())
    .refine((value) => /[\p{L}\p{N}]/u.test(value), missing)
    .refine((value) => value.length <= max, `Gebruik ten hoogste ${max} tekens.`);
}

const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** An e-mail address, in lower case: one person, one address. */
export const emailField = z
  .string({ error: 'Vul een e-mailadres in.' })
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => value !== '', 'Vul een e-mailadres in.')
  .refine(
    (value) => value === '' || (value.length <= 254 && z.email().safeParse(value).success),
    'Vul een volledig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  );

/** An e-mail address that may be left out: null then. */
export const optionalEmailField = z
  .string()
  .optional()
  .transform((value) => value?.trim() || null)
  .pipe(emailField.nullable());

/** A role in a werkgroep. */
export const roleField = z.enum(WERKGROEP_ROLES as ['trekker', 'lid', 'meelezer'], {
  error: 'Kies een rol: trekker, lid of meelezer.',
});

/**
 * What is known of a person besides the address. Marktpartij is asked of everybody: it decides who
 * may see what once the aanbesteding begins.
 * @param programme its stakeholdergroepen are the only groups there are
 */
export function profileFields(programme: Programme) {
  const groups = programme.stakeholdergroepen.groepen.map((group) => group.key);
  return z.object({
    naam: line(100, 'Vul een naam in.'),
    organisatie: line(120, 'Vul een organisatie in.'),
    groep: z.enum(groups as [string, ...string[]], { error: 'Kies een groep.' }),
    marktpartij: z
      .enum(['ja', 'nee'], { error: 'Kies ja of nee. Dit is verplicht.' })
      .transform((answer) => answer === 'ja'),
  });
}

/** A checked profile. */
export type Profile = z.infer<ReturnType<typeof profileFields>>;

/** The first mistake of each field, as sentences for the person. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return errors;
}
