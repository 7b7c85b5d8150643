import { useEffect, useState } from 'react';
import { browserEnvironment } from './environment';
import type { Me } from './section-copy';
import { SectionSession, type SessionOptions } from './section-session';

/** A session for as long as the component is there; null before the first effect. */
export function useSectionSession(options: SessionOptions): SectionSession | null {
  const [session, setSession] = useState<SectionSession | null>(null);
  const { slug, sectionKey, generation, mayWrite } = options;
  const me = useSame(options.me);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later judgement is told by the effect below
  useEffect(() => {
    const started = new SectionSession(
      { slug, sectionKey, generation, mayWrite, me },
      browserEnvironment(),
    );
    setSession(started);
    return () => {
      setSession(null);
      started.destroy();
    };
  }, [slug, sectionKey, me]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed right is news too
  useEffect(() => {
    session?.revalidated({ generation });
  }, [session, generation, mayWrite]);
  return session;
}

/** The same object for as long as it says the same: loaders make a new one every time. */
function useSame(me: Me): Me {
  const [same, setSame] = useState(me);
  const { id, name, organisation } = me;
  if (same.id === id && same.name === name && same.organisation === organisation) return same;
  setSame(me);
  return me;
}
