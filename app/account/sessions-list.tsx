import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Tag } from '~/ui/tag';

/** A session, as the loader sends it. */
export type SessionRow = {
  name: string;
  device: string;
  createdAt: Date | string;
  current: boolean;
};

/** Where somebody is logged in, each with a button to end it. */
export function SessionsList({ sessions }: { sessions: readonly SessionRow[] }) {
  return (
    <div className="stack">
      <p className="muted">Gebruikt u een apparaat 14 dagen niet? Dan bent u daar uitgelogd.</p>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.name} className="split">
            <p>
              <strong>{session.device}</strong> {session.current ? <Tag>deze sessie</Tag> : null}
              <br />
              <span className="muted">
                sinds <DateTime value={session.createdAt} />
              </span>
            </p>
            <Form method="post">
              <input type="hidden" name="actie" value="sessie-beeindigen" />
              <input type="hidden" name="sessie" value={session.name} />
              <Button small>
                {session.current ? 'Log hier uit' : 'Log uit'}
                <span className="visually-hidden"> op {session.device}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <input type="hidden" name="actie" value="andere-beeindigen" />
          <Button>Log overal uit, behalve hier</Button>
        </Form>
      ) : null}
    </div>
  );
}
