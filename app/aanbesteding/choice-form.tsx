import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { CheckboxField } from '~/ui/checkbox-field';
import { FieldGroup } from '~/ui/field-group';
import { RadioGroupField } from '~/ui/radio-group-field';
import { Tag } from '~/ui/tag';
import type { BundleChoice } from '../../domain/aanbesteding/choice';
import type { TemplateSection, Werkgroep } from '../../domain/programme/programme';

/** By name of the field; none when the choice can be compiled. */
export type ChoiceErrors = Partial<Record<'sectie' | 'werkgroep', string>>;

export interface ChoiceFormProps {
  choice: BundleChoice;
  /** A sentence per field that is not right. */
  errors: ChoiceErrors;
  sections: readonly Pick<TemplateSection, 'key' | 'titel' | 'kern'>[];
  werkgroepen: readonly Pick<Werkgroep, 'nummer' | 'slug' | 'naam'>[];
}

/** Which sections of which werkgroepen, and in what order. The choice lives in the address. */
export function ChoiceForm({ choice, errors, sections, werkgroepen }: ChoiceFormProps) {
  const allChosen = choice.werkgroepen.length === werkgroepen.length;
  return (
    <Form
      key={JSON.stringify(choice)}
      method="get"
      className="card compile__choice"
      aria-labelledby="keuze"
    >
      <h2 id="keuze">Wat wilt u in het document?</h2>
      <input type="hidden" name="gekozen" value="ja" />
      <FieldGroup name="sectie" label="Onderdelen" error={errors.sectie}>
        {sections.map(({ key, titel, kern }) => (
          <CheckboxField
            key={key}
            name="sectie"
            value={key}
            defaultChecked={choice.sections.includes(key)}
            label={
              <>
                {titel} {kern ? <Tag>kern</Tag> : null}
              </>
            }
          />
        ))}
      </FieldGroup>
      <details className="compile__werkgroepen" open={!allChosen}>
        <summary>
          {allChosen
            ? `Alle ${werkgroepen.length} werkgroepen`
            : `${choice.werkgroepen.length} van ${werkgroepen.length} werkgroepen`}
        </summary>
        <FieldGroup name="werkgroep" label="Werkgroepen" error={errors.werkgroep}>
          {werkgroepen.map(({ nummer, slug, naam }) => (
            <CheckboxField
              key={slug}
              name="werkgroep"
              value={slug}
              defaultChecked={choice.werkgroepen.includes(nummer)}
              label={`${nummer} ${naam}`}
            />
          ))}
        </FieldGroup>
      </details>
      <RadioGroupField
        name="ordening"
        label="Hoofdstukken"
        defaultValue={choice.order}
        options={[
          { value: 'werkgroep', label: 'Per werkgroep' },
          { value: 'sectie', label: 'Per onderdeel' },
        ]}
      />
      <Button>Toon mijn keuze</Button>
    </Form>
  );
}
