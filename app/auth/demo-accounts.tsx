import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Button } from '~/ui/button';
import type { DemoAccount } from '../../db/queries/demo';

/** Logs in with one press as each of the demo's people. Shows nothing outside the demo. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const heading = useId();
  const [first] = accounts;
  if (!first) return null;
  return (
    <section className="demo-accounts" aria-labelledby={heading}>
      <h2 id={heading}>Kies wie u bent in deze demo</h2>
      <p className="muted">
        Alle mensen en organisaties zijn verzonnen. Het wachtwoord is steeds{' '}
        <code>{first.password}</code>.
      </p>
      <ul className="rows">
        {accounts.map((account) => (
          <li key={account.email} className="demo-accounts__person">
            <p>
              <strong>{account.name}</strong>
              <br />
              <span className="muted">{account.description}</span>
            </p>
            <Form method="post">
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="wachtwoord" value={account.password} />
              <Button small>
                Inloggen<span className="visually-hidden"> als {account.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
