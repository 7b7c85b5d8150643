import { useEffect, useRef, useState } from 'react';
import { closedWords } from './closed-words';
import { ArrivalAnnouncer } from './connection/people';
import type { SessionView } from './connection/session-view';

/** Who came in, read aloud sparsely, and only to somebody who is in this section. */
export function useArrivals(view: SessionView, focused: boolean, meId: string): string {
  const [message, setMessage] = useState('');
  const [announcer] = useState(() => new ArrivalAnnouncer(meId));
  const [round, setRound] = useState(0);
  const { people, connection } = view;
  useEffect(() => {
    if (connection !== 'verbonden') return;
    const words = announcer.next(people, Date.now());
    if (words && focused) setMessage(words);
    const delay = announcer.delay(Date.now());
    if (delay === null) return;
    const timer = window.setTimeout(() => setRound(round + 1), delay);
    return () => window.clearTimeout(timer);
  }, [announcer, people, connection, focused, round]);
  return message;
}

/** Says that the section closed, to somebody who could write in it until then and was in it. */
export function useClosing(view: SessionView, focused: boolean): string {
  const [words, setWords] = useState('');
  const was = useRef({ editable: false, focused: false });
  const { editable, ended, status } = view;
  useEffect(() => {
    const closed = was.current.editable && !editable && ended === null;
    if (editable) setWords('');
    else if (closed && was.current.focused && status && !status.schrijven) {
      setWords(closedWords(status));
    }
    was.current = { editable, focused };
  }, [editable, ended, status, focused]);
  return words;
}
