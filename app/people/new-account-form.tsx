import { Form } from '@remix-run/react';
import { NewPasswordField } from '~/auth/new-password-field';
import { Button } from '~/ui/button';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { TextField } from '~/ui/text-field';
import { TextLink } from '~/ui/text-link';
import { ProfileFields, type ProfileFieldsProps } from './profile-fields';
import { type OfferInWords, offerExplanation, offerTitle } from './words';

export type NewAccountFormProps = Pick<ProfileFieldsProps, 'groups' | 'organisations'> & {
  offer: OfferInWords;
  /** The address the invitation is for; null: the person fills it in. */
  email: string | null;
  passwordMin: number;
  /** Where to log in and come back here. */
  logInPath: string;
  /** The answer to the last attempt. */
  refused?: { errors: Record<string, string>; values: Record<string, string> };
  busy: boolean;
};

/** Makes an account with an invitation. */
export function NewAccountForm(props: NewAccountFormProps) {
  const { offer, email, passwordMin, logInPath, refused, busy } = props;
  const errors = refused?.errors ?? {};
  return (
    <div className="stack">
      <h1>Maak uw account</h1>
      <p>
        U wordt <strong>{offerTitle(offer)}</strong>. {offerExplanation(offer)}
      </p>
      <p className="muted">
        Hebt u al een account? <TextLink to={logInPath}>Log dan eerst in</TextLink>.
      </p>
      {refused ? <FormErrorSummary errors={errors} /> : null}
      <Form method="post" className="form" noValidate>
        <TextField
          name="email"
          label="Uw e-mailadres"
          type="email"
          autoComplete="username"
          description={email ? 'De uitnodiging is voor dit adres.' : undefined}
          defaultValue={email ?? refused?.values.email}
          readOnly={email !== null}
          error={errors.email}
          required
        />
        <ProfileFields
          about="self"
          groups={props.groups}
          organisations={props.organisations}
          values={refused?.values ?? {}}
          errors={errors}
        />
        <NewPasswordField min={passwordMin} error={errors.wachtwoord} />
        <div className="form__actions">
          <Button variant="primary" busy={busy}>
            Maak mijn account
          </Button>
        </div>
      </Form>
    </div>
  );
}
