import { CheckboxField } from './checkbox-field';
import { FieldGroup } from './field-group';
import { FormErrorSummary } from './form-error-summary';
import { RadioGroupField } from './radio-group-field';
import { SelectField } from './select-field';
import { TextAreaField } from './text-area-field';
import { TextField } from './text-field';

/** One field of each kind, two of them refused. */
export const testForm = (
  <form>
    <FormErrorSummary errors={{ naam: 'Vul de naam in.', rol: 'Kies een rol.', leeg: undefined }} />
    <TextField name="naam" label="Naam" error="Vul de naam in." description="Voluit." />
    <TextField name="ww" type="password" autoComplete="new-password" label="Wachtwoord" optional />
    <TextAreaField name="reden" label="Reden" defaultValue="Omdat het “zo” is" />
    <SelectField
      name="groep"
      label="Groep"
      placeholder="Kies een groep"
      defaultValue="b"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />
    <RadioGroupField
      name="rol"
      label="Rol"
      error="Kies een rol."
      defaultValue="lid"
      options={[
        { value: 'trekker', label: 'Trekker', description: 'Meldt gereed.' },
        { value: 'lid', label: 'Lid' },
      ]}
    />
    <FieldGroup name="secties" label="Secties">
      <CheckboxField name="secties" value="1" label="Een" defaultChecked />
      <CheckboxField name="secties" value="2" label="Twee" description="De tweede." />
    </FieldGroup>
  </form>
);
