import { useState } from 'react';
import { CheckboxField } from '~/ui/checkbox-field';
import { TextField } from '~/ui/text-field';
import { useHydrated } from '~/ui/use-hydrated';

export type NewPasswordFieldProps = {
  name?: string;
  label?: string;
  /** The least number of characters, from db/password. */
  min: number;
  error?: string;
};

/** A new password, once: who wants to check what was typed can make it visible. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { name = 'wachtwoord', label = 'Wachtwoord', min, error } = props;
  const hydrated = useHydrated();
  const [visible, setVisible] = useState(false);
  const kind = visible
    ? ({ type: 'text', autoComplete: 'new-password' } as const)
    : ({ type: 'password', autoComplete: 'new-password' } as const);
  return (
    <div className="new-password">
      <TextField
        {...kind}
        name={name}
        label={label}
        description={`Ten minste ${min} tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.`}
        error={error}
        minLength={min}
        maxLength={200}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
        required
      />
      {hydrated ? (
        <CheckboxField
          name={`${name}-zichtbaar`}
          label="Toon wat ik typ"
          checked={visible}
          onChange={(event) => setVisible(event.currentTarget.checked)}
        />
      ) : null}
    </div>
  );
}
