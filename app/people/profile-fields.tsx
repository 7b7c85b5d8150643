import { useId, useState } from 'react';
import { RadioGroupField } from '~/ui/radio-group-field';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import type { Stakeholdergroep } from '../../domain/programme/programme';

/** Field names of a profile, as they are in the form. */
export type ProfileValues = Partial<
  Record<'naam' | 'organisatie' | 'groep' | 'marktpartij', string>
>;

export type ProfileFieldsProps = {
  groups: readonly Pick<Stakeholdergroep, 'key' | 'naam' | 'marktpartij'>[];
  /** Known organisations, to choose from; another may be typed. */
  organisations: readonly string[];
  values: ProfileValues;
  errors: Readonly<Record<string, string | undefined>>;
  /** Speaks to the person self, or about somebody. */
  about: 'self' | 'other';
};

const WORDS = {
  self: {
    naam: 'Uw naam',
    organisatie: 'Uw organisatie',
    groep: 'Bij welke groep hoort u?',
    marktpartij: 'Is uw organisatie een marktpartij?',
    suggested: 'Wij hebben dit ingevuld op grond van uw groep. Klopt het voor uw organisatie?',
  },
  other: {
    naam: 'Naam',
    organisatie: 'Organisatie',
    groep: 'Groep',
    marktpartij: 'Is de organisatie een marktpartij?',
    suggested: 'Dit is ingevuld op grond van de groep. Klopt het voor deze organisatie?',
  },
};

const WHY =
  'Een marktpartij kan later meedoen aan de aanbesteding. Wij vragen dit, zodat iedereen dan dezelfde kansen heeft.';

/** Name, organisation, group and marktpartij: for a new account and for changing one. */
export function ProfileFields({
  groups,
  organisations,
  values,
  errors,
  about,
}: ProfileFieldsProps) {
  const words = WORDS[about];
  const known = useId();
  const [suggestion, setSuggestion] = useState<string | undefined>();
  const [answered, setAnswered] = useState(Boolean(values.marktpartij));
  const suggest = (key: string) => {
    const marktpartij = groups.find((group) => group.key === key)?.marktpartij ?? null;
    if (!answered) setSuggestion(marktpartij === null ? undefined : marktpartij ? 'ja' : 'nee');
  };
  return (
    <>
      <TextField
        name="naam"
        label={words.naam}
        autoComplete={about === 'self' ? 'name' : 'off'}
        defaultValue={values.naam}
        error={errors.naam}
        maxLength={100}
        required
      />
      <TextField
        name="organisatie"
        label={words.organisatie}
        autoComplete={about === 'self' ? 'organization' : 'off'}
        list={known}
        defaultValue={values.organisatie}
        error={errors.organisatie}
        maxLength={120}
        required
      />
      <datalist id={known}>
        {organisations.map((organisation) => (
          <option key={organisation} value={organisation} />
        ))}
      </datalist>
      <SelectField
        name="groep"
        label={words.groep}
        placeholder="Kies een groep"
        options={groups.map(({ key, naam }) => ({ value: key, label: naam }))}
        defaultValue={values.groep}
        error={errors.groep}
        onChange={(event) => suggest(event.currentTarget.value)}
        required
      />
      <RadioGroupField
        // A new suggestion starts the choice afresh; an answer of the person stays.
        key={suggestion ?? 'open'}
        name="marktpartij"
        label={words.marktpartij}
        description={suggestion && !answered ? `${WHY} ${words.suggested}` : WHY}
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        defaultValue={values.marktpartij ?? suggestion}
        error={errors.marktpartij}
        onChange={() => setAnswered(true)}
      />
    </>
  );
}
