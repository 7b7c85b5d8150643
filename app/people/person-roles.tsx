import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DialogButton } from '~/ui/dialog-button';
import { SelectField } from '~/ui/select-field';
import type { WerkgroepRole } from '../../domain/access/can';
import { ROLE_CHOICES } from './invite-form';

export type PersonRolesProps = {
  name: string;
  roles: readonly { werkgroep: number; naam: string; role: WerkgroepRole }[];
  werkgroepen: readonly { nummer: number; naam: string }[];
};

/** In which werkgroepen somebody takes part, and as what. */
export function PersonRoles({ name, roles, werkgroepen }: PersonRolesProps) {
  const others = werkgroepen.filter(({ nummer }) => !roles.some((r) => r.werkgroep === nummer));
  return (
    <div className="stack">
      {roles.length === 0 ? (
        <p className="muted">{name} heeft nog geen rol. Zonder rol leest iemand overal mee.</p>
      ) : (
        <ul className="rows">
          {roles.map((role) => (
            <li key={role.werkgroep} className="role-row">
              <p>
                <strong>
                  {role.werkgroep}. {role.naam}
                </strong>
              </p>
              <RoleForm werkgroep={role.werkgroep} naam={role.naam} role={role.role} />
              <DialogButton
                label={<>Verwijder{<span className="visually-hidden"> uit {role.naam}</span>}</>}
                title={`${name} verwijderen uit ${role.naam}?`}
                variant="quiet"
                small
              >
                {(close) => (
                  <Form method="post" className="stack" onSubmit={close}>
                    <p>{name} kan daarna alleen nog meelezen. Dat geldt meteen.</p>
                    <input type="hidden" name="actie" value="rol-weg" />
                    <input type="hidden" name="werkgroep" value={role.werkgroep} />
                    <Button variant="danger">Verwijder uit de werkgroep</Button>
                  </Form>
                )}
              </DialogButton>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 ? <AddRoleForm werkgroepen={others} /> : null}
    </div>
  );
}

/** Changes a role there is. */
export function RoleForm(props: { werkgroep: number; naam: string; role: WerkgroepRole }) {
  const { werkgroep, naam, role } = props;
  return (
    // The key gives the select the role that is stored now.
    <Form method="post" className="inline-form" key={role}>
      <input type="hidden" name="actie" value="rol" />
      <input type="hidden" name="werkgroep" value={werkgroep} />
      <SelectField
        name="rol"
        id={`rol-${werkgroep}`}
        label={<span className="visually-hidden">Rol in {naam}</span>}
        options={ROLE_CHOICES}
        defaultValue={role}
      />
      <Button small>
        Wijzig<span className="visually-hidden"> rol in {naam}</span>
      </Button>
    </Form>
  );
}

function AddRoleForm({ werkgroepen }: Pick<PersonRolesProps, 'werkgroepen'>) {
  return (
    // A role that was added leaves the list: then the form starts afresh.
    <Form method="post" className="inline-form inline-form--labels" key={werkgroepen.length}>
      <input type="hidden" name="actie" value="rol" />
      <SelectField
        name="werkgroep"
        label="Voeg toe aan werkgroep"
        placeholder="Kies een werkgroep"
        options={werkgroepen.map(({ nummer, naam }) => ({
          value: String(nummer),
          label: `${nummer}. ${naam}`,
        }))}
        required
      />
      <SelectField
        name="rol"
        id="nieuwe-rol"
        label="Als"
        options={ROLE_CHOICES}
        defaultValue="lid"
      />
      <Button>Voeg toe</Button>
    </Form>
  );
}
