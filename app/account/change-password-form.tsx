import { Form } from '@remix-run/react';
import { NewPasswordField } from '~/auth/new-password-field';
import { Button } from '~/ui/button';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { TextField } from '~/ui/text-field';

export type ChangePasswordFormProps = {
  email: string;
  passwordMin: number;
  errors?: Record<string, string>;
  busy: boolean;
};

/** Replaces one's own password. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  const { email, passwordMin, errors, busy } = props;
  return (
    <Form method="post" className="form" noValidate>
      {errors ? <FormErrorSummary errors={errors} /> : null}
      <input type="hidden" name="actie" value="wachtwoord" />
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="gebruiker" autoComplete="username" value={email} />
      <TextField
        name="huidig"
        label="Uw wachtwoord van nu"
        type="password"
        autoComplete="current-password"
        error={errors?.huidig}
        required
      />
      <NewPasswordField
        name="nieuw"
        label="Nieuw wachtwoord"
        min={passwordMin}
        error={errors?.nieuw}
      />
      <div className="form__actions">
        <Button busy={busy}>Wijzig het wachtwoord</Button>
      </div>
    </Form>
  );
}
