import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { DialogButton } from '~/ui/dialog-button';

export type PersonAccessProps = {
  name: string;
  programmateam: boolean;
  closed: boolean;
  /** Makes the form for a password link one attempt, however often it is sent. */
  attempt: string;
};

/** Programmateam, password link, closing and opening the account. */
export function PersonAccess({ name, programmateam, closed, attempt }: PersonAccessProps) {
  if (closed) {
    return (
      <ActForm act="heropenen">
        <p>Dit account is gesloten. {name} kan niet inloggen en heeft geen rollen.</p>
        <Button variant="primary">Open het account weer</Button>
      </ActForm>
    );
  }
  return (
    <ul className="rows">
      <li>
        {programmateam ? <LeaveProgrammateam name={name} /> : <JoinProgrammateam name={name} />}
      </li>
      <li>
        <ActForm act="wachtwoordlink">
          <input type="hidden" name="poging" defaultValue={attempt} key={attempt} />
          <p>
            <strong>Wachtwoord vergeten?</strong>
            <br />
            Maak een link waarmee {name} zelf een nieuw wachtwoord kiest.
          </p>
          <Button>Maak een wachtwoordlink</Button>
        </ActForm>
      </li>
      <li className="stack">
        <p>
          <strong>Doet {name} niet meer mee?</strong>
          <br />
          Wat iemand schreef, blijft in de plannen staan.
        </p>
        <div>
          <DialogButton label="Sluit het account" title={`Het account van ${name} sluiten?`}>
            {(close) => (
              <ActForm act="sluiten" onSubmit={close}>
                <p>
                  {name} wordt meteen overal uitgelogd en verliest alle rollen. U kunt het account
                  later weer openen.
                </p>
                <Button variant="danger">Sluit het account</Button>
              </ActForm>
            )}
          </DialogButton>
        </div>
      </li>
    </ul>
  );
}

type ActFormProps = { act: string; onSubmit?: () => void; children: ReactNode };

function ActForm({ act, onSubmit, children }: ActFormProps) {
  return (
    <Form method="post" className="stack" onSubmit={onSubmit}>
      <input type="hidden" name="actie" value={act} />
      {children}
    </Form>
  );
}

function JoinProgrammateam({ name }: { name: string }) {
  return (
    <div className="stack">
      <p>
        <strong>{name} zit niet in het programmateam.</strong>
        <br />
        Het programmateam schrijft overal mee en beheert alle accounts.
      </p>
      <div>
        <DialogButton label="Zet in het programmateam" title={`${name} in het programmateam?`}>
          {(close) => (
            <ActForm act="programmateam-erbij" onSubmit={close}>
              <p>{name} kan dan alle plannen bewerken en alle accounts beheren.</p>
              <Button variant="primary">Zet in het programmateam</Button>
            </ActForm>
          )}
        </DialogButton>
      </div>
    </div>
  );
}

function LeaveProgrammateam({ name }: { name: string }) {
  return (
    <div className="stack">
      <p>
        <strong>{name} zit in het programmateam.</strong>
        <br />
        Het programmateam schrijft overal mee en beheert alle accounts.
      </p>
      <div>
        <DialogButton label="Haal uit het programmateam" title={`${name} uit het programmateam?`}>
          {(close) => (
            <ActForm act="programmateam-eruit" onSubmit={close}>
              <p>
                Dat geldt meteen. Rollen in werkgroepen blijven. Open links van {name} vervallen,
                als een trekker die niet mag maken.
              </p>
              <Button variant="danger">Haal uit het programmateam</Button>
            </ActForm>
          )}
        </DialogButton>
      </div>
    </div>
  );
}
