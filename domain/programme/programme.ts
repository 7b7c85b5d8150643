/**
 * The shape of a programme file (`db/programma.json`). Field names are those of the file: they are
 * the Actieplan's words. Fields that this version does not use are kept, not judged.
 */
import { z } from 'zod';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'alleen kleine letters, cijfers en streepjes');
const quote = z.looseObject({ tekst: text, bron: text });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'geen datum als 2021-05-31');

const sectie = z.looseObject({
  key: slug,
  nummer: z.number().int().min(0).max(99),
  soort: z.enum(['uitgangspunt', 'gevraagd']),
  titel: text,
  /** Verbatim from the source; nobody can edit it (Actieplan r.166-184). */
  vraag: text,
  hulptekst: text,
  invoer: z.enum(['tekst', 'tekst+regels']),
  regeltype: z.string().optional(),
  kern: z.boolean(),
  naarAanbesteding: z.boolean().optional(),
  bron: text,
});

const werkgroep = z.looseObject({
  nummer: z.number().int().min(1).max(999),
  slug,
  naam: text,
  type: z.enum(['inhoudelijk', 'gemeentelijk']),
  bouwstenen: z.array(z.number().int()),
  start: z.looseObject({
    tekst: text,
    vanaf: date.nullable(),
    precisie: text,
    zeker: z.boolean(),
    bron: text,
    vervolgVanaf: date.optional(),
    opmerkingProduct: z.string().optional(),
  }),
  omschrijving: z.array(quote).min(1),
  onderwerpen: z.array(quote.extend({ sectieSuggestie: z.string().optional() })),
  bijzonderheden: z.array(quote),
  bron: text,
  extraBlokkenProduct: z.array(z.string()).optional(),
});

const programma = z.looseObject({
  naam: text,
  slug,
  gemeenten: z.array(z.looseObject({ naam: text, slug })).min(1),
  programmateamNaam: text,
  postbus: z.email().optional(),
  website: z.string().optional(),
  tenderned: z.looseObject({ soort: text, url: z.url(), kenmerk: text, bron: text }).optional(),
  streefdatum: z.looseObject({ datum: date, tekst: text, hard: z.boolean(), bron: text }),
  aanleiding: quote,
  kern: quote,
  samenhang: quote,
});

/** Checks the cross-references that a shape alone cannot. */
function checkReferences(file: Programme, context: z.RefinementCtx): void {
  const problem = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const unique = (path: string, values: (string | number)[]) => {
    const twice = values.find((value, i) => values.indexOf(value) !== i);
    if (twice !== undefined) problem([path], `"${twice}" staat er twee keer in`);
  };
  unique(
    'werkgroepen',
    file.werkgroepen.map((w) => w.nummer),
  );
  unique(
    'werkgroepen',
    file.werkgroepen.map((w) => w.slug),
  );
  unique(
    'sjabloon',
    file.sjabloon.secties.map((s) => s.key),
  );
  const bouwstenen = new Set(file.bouwstenen.map((b) => b.nummer));
  file.werkgroepen.forEach((w, i) => {
    const unknown = w.bouwstenen.find((nummer) => !bouwstenen.has(nummer));
    if (unknown !== undefined) {
      problem(['werkgroepen', i, 'bouwstenen'], `bouwsteen ${unknown} bestaat niet`);
    }
  });
}

const programmeFile = z.looseObject({
  /** Which document each number in a `bron` stands for. */
  meta: z
    .object({ bronnen: z.record(z.string(), z.looseObject({ omschrijving: text })).optional() })
    .optional(),
  programma,
  sporen: z.array(
    z.looseObject({
      nummer: z.number().int(),
      naam: text,
      bron: text,
      karakter: text,
      toelichting: quote,
      transparantieregel: quote.optional(),
      werkgroepen: z.boolean(),
      nietUitgewerkt: z.boolean().optional(),
    }),
  ),
  bouwstenen: z.array(
    z.looseObject({
      nummer: z.number().int(),
      naam: text,
      werkgroepen: z.array(z.number().int()),
      bron: text,
      opmerkingProduct: z.string().optional(),
    }),
  ),
  leidendePrincipes: z.array(
    quote.extend({ nummer: z.number().int(), onderdelen: z.array(text).optional() }),
  ),
  werkwijze: z.array(quote).default([]),
  uitgangspuntenWerkgroepen: z.array(quote.extend({ nummer: z.number().int() })),
  sjabloon: z.looseObject({
    inleiding: quote,
    oplevering: quote.extend({
      uitlegProduct: z.looseObject({ datum: date, reden: text, instelbaar: z.boolean() }),
    }),
    secties: z.array(sectie).min(1),
  }),
  werkgroepen: z.array(werkgroep).min(1),
  stakeholdergroepen: z.looseObject({
    groepen: z
      .array(z.looseObject({ key: slug, naam: text, marktpartij: z.boolean().nullable() }))
      .min(1),
  }),
  mijlpalen: z.array(
    z.looseObject({
      /** A day, month or quarter: `2023-01-01`, `2021-05`, `2022-Q1`. */
      datum: z.string().regex(/^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?$/),
      periode: text,
      omschrijving: text,
      weergaveProduct: z.string().optional(),
      sporen: z.array(z.number().int()),
      bron: text,
      verwachting: z.boolean().optional(),
      gecorrigeerdProduct: z.boolean().optional(),
    }),
  ),
  bronkwesties: z.looseObject({
    kwesties: z.array(
      z.looseObject({ nr: z.number().int(), waar: text, wat: text, voorstel: text }),
    ),
  }),
});

export type Programme = z.infer<typeof programmeFile>;
export type TemplateSection = Programme['sjabloon']['secties'][number];
export type Werkgroep = Programme['werkgroepen'][number];
export type Stakeholdergroep = Programme['stakeholdergroepen']['groepen'][number];

const checked = programmeFile.superRefine(checkReferences);

/**
 * Checks a parsed programme file.
 * @returns the programme, or one line that names the field and what is wrong with it (Dutch)
 */
export function parseProgramme(
  data: unknown,
): { ok: true; programme: Programme } | { ok: false; problem: string } {
  const result = checked.safeParse(data);
  if (result.success) return { ok: true, programme: result.data };
  const issue = result.error.issues[0];
  const field = issue?.path.map(String).join('.') || '(het geheel)';
  return { ok: false, problem: `${field}: ${issue?.message ?? 'klopt niet'}` };
}

/** The section of the template with this key, or undefined. */
export function templateSection(programme: Programme, key: string): TemplateSection | undefined {
  return programme.sjabloon.secties.find((sectie) => sectie.key === key);
}
