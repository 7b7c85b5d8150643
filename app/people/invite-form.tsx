import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { RadioGroupField } from '~/ui/radio-group-field';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { WERKGROEP_ROLES, type WerkgroepRole } from '../../domain/access/can';
import { ROLE_EXPLANATIONS } from './words';

export type InviteFormProps = {
  /** Makes this form one attempt, however often it is sent. */
  attempt: string;
  /** What may be chosen; without it the invitation is for the werkgroep of the page. */
  werkgroepen?: readonly { slug: string; naam: string; nummer: number }[];
  /** The answer to the last attempt. */
  refused?: { errors: Record<string, string>; values: Record<string, string> };
  busy: boolean;
};

/** Roles to choose from, each with what it means. */
export const ROLE_CHOICES = WERKGROEP_ROLES.map((role) => ({
  value: role,
  label: capital(role),
  description: ROLE_EXPLANATIONS[role],
}));

function capital(role: WerkgroepRole): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** Invites somebody: makes a link, and a mail when there is an address. */
export function InviteForm({ attempt, werkgroepen, refused, busy }: InviteFormProps) {
  const errors = refused?.errors ?? {};
  const values = refused?.values ?? {};
  return (
    <Form method="post" className="form invite-form" noValidate>
      {refused ? <FormErrorSummary errors={errors} /> : null}
      <input type="hidden" name="actie" value="uitnodigen" />
      <input type="hidden" name="poging" defaultValue={values.poging ?? attempt} />
      {werkgroepen ? (
        <SelectField
          name="waarvoor"
          label="Waarvoor?"
          placeholder="Kies een werkgroep of het programmateam"
          defaultValue={values.waarvoor}
          error={errors.waarvoor}
          options={[
            ...werkgroepen.map(({ slug, nummer, naam }) => ({
              value: slug,
              label: `${nummer}. ${naam}`,
            })),
            { value: 'programmateam', label: 'Programmateam' },
          ]}
          required
        />
      ) : null}
      <RadioGroupField
        name="rol"
        label="Als wat?"
        options={ROLE_CHOICES}
        defaultValue={values.rol ?? 'lid'}
        error={errors.rol}
      />
      <TextField
        name="email"
        label="E-mailadres"
        type="email"
        autoComplete="off"
        optional
        description="Met een adres sturen wij een mail. Alleen dat adres kan de link dan gebruiken."
        defaultValue={values.email}
        error={errors.email}
      />
      <div className="form__actions">
        <Button variant="primary" busy={busy}>
          Maak de uitnodiging
        </Button>
      </div>
    </Form>
  );
}
