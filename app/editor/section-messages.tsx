import { Alert } from '~/ui/alert';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { closeMessage, logInAddress, type WayOn } from './connection/close-message';
import type { SessionView } from './connection/session-view';

export interface SectionMessagesProps {
  view: SessionView;
  /** The person is in this section. Only then the end is read aloud: every section has it. */
  focused: boolean;
  /** What came of a kept text; empty for nothing. */
  result: string;
}

/** What a person must know about this section, where it happens. */
export function SectionMessages({ view, focused, result }: SectionMessagesProps) {
  const { ended, text, connection } = view;
  const notArrived = !text && connection === 'geen-verbinding';
  return (
    <>
      {ended === null ? null : <EndedMessage code={ended} announce={focused ? 'alert' : 'none'} />}
      {notArrived ? (
        <Alert kind="warning" title="Er is geen verbinding">
          U leest de laatst geladen tekst. Schrijven kan zodra er weer verbinding is.
        </Alert>
      ) : null}
      {result ? <Alert kind="ok">{result}</Alert> : null}
    </>
  );
}

interface EndedMessageProps {
  code: number;
  announce: 'alert' | 'none';
}

function EndedMessage({ code, announce }: EndedMessageProps) {
  const { title, text, way } = closeMessage(code);
  return (
    <Alert kind="warning" title={title} announce={announce} actions={<WayOnButton way={way} />}>
      {text}
    </Alert>
  );
}

function WayOnButton({ way }: { way: WayOn }) {
  if (way === 'log-in') {
    const { pathname, search } = window.location;
    return (
      <ButtonLink small reloadDocument to={logInAddress(pathname + search)}>
        Inloggen
      </ButtonLink>
    );
  }
  if (way !== 'reload') return null;
  return (
    <Button type="button" small onClick={() => window.location.reload()}>
      Herlaad de pagina
    </Button>
  );
}
