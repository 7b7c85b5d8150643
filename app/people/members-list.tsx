import { Form } from '@remix-run/react';
import { Avatar } from '~/ui/avatar';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { DialogButton } from '~/ui/dialog-button';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/select-field';
import { Tag } from '~/ui/tag';
import type { WerkgroepRole } from '../../domain/access/can';
import { ROLE_CHOICES } from './invite-form';

/** A member, as loaders send it. */
export type MemberRow = {
  id: string;
  name: string;
  email: string;
  organisation: string;
  role: WerkgroepRole;
  since: Date | string;
};

/** Everybody in a werkgroep, with role and the way out. */
export function MembersList({ members }: { members: readonly MemberRow[] }) {
  const trekkers = members.filter((member) => member.role === 'trekker');
  const isOnlyTrekker = ({ role }: MemberRow) => role === 'trekker' && trekkers.length === 1;
  if (members.length === 0) {
    return (
      <EmptyState title="Er zit nog niemand in deze werkgroep">
        Nodig eerst een trekker uit. Die kan daarna zelf mensen uitnodigen.
      </EmptyState>
    );
  }
  return (
    <ul className="rows">
      {members.map((member) => (
        <li key={member.id} className="role-row">
          <div className="member">
            <Avatar id={member.id} name={member.name} decorative />
            <p>
              <strong>{member.name}</strong>, {member.organisation}{' '}
              {isOnlyTrekker(member) ? <Tag tone="neutral">enige trekker</Tag> : null}
              <br />
              <span className="muted">
                <span className="people-email">{member.email}</span>, sinds{' '}
                <DateTime value={member.since} dateOnly />
              </span>
            </p>
          </div>
          <RoleForm member={member} />
          <RemoveButton member={member} onlyTrekker={isOnlyTrekker(member)} />
        </li>
      ))}
    </ul>
  );
}

function RoleForm({ member }: { member: MemberRow }) {
  const { id, name, role } = member;
  return (
    // The key gives the select the role that is stored now.
    <Form method="post" className="inline-form" key={role}>
      <input type="hidden" name="actie" value="rol" />
      <input type="hidden" name="lid" value={id} />
      <SelectField
        name="rol"
        id={`rol-${id}`}
        label={<span className="visually-hidden">Rol van {name}</span>}
        options={ROLE_CHOICES}
        defaultValue={role}
      />
      <Button small>
        Wijzig<span className="visually-hidden"> rol van {name}</span>
      </Button>
    </Form>
  );
}

function RemoveButton({ member, onlyTrekker }: { member: MemberRow; onlyTrekker: boolean }) {
  const { id, name, role } = member;
  return (
    <DialogButton
      label={
        <>
          Verwijder<span className="visually-hidden"> {name}</span>
        </>
      }
      title={`${name} verwijderen uit deze werkgroep?`}
      variant="quiet"
      small
    >
      {(close) => (
        <Form method="post" className="stack" onSubmit={close}>
          <p>{name} kan daarna alleen nog meelezen. Dat geldt meteen.</p>
          {role === 'trekker' ? <p>Open uitnodigingen van {name} vervallen.</p> : null}
          {onlyTrekker ? (
            <p>
              <strong>Let op: dit is de enige trekker.</strong> Daarna kan alleen het programmateam
              onderdelen gereed melden en mensen uitnodigen.
            </p>
          ) : null}
          <input type="hidden" name="actie" value="verwijderen" />
          <input type="hidden" name="lid" value={id} />
          <Button variant="danger">Verwijder uit de werkgroep</Button>
        </Form>
      )}
    </DialogButton>
  );
}
