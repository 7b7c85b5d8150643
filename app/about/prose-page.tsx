import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { loader as rootLoader } from '~/root';
import { PublicShell } from '~/ui/public-shell';

/** A page to read that needs no login. */
export function ProsePage({ title, children }: { title: string; children: ReactNode }) {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <PublicShell programmeName={root?.programmeName ?? ''} version={root?.version ?? ''} wide>
      <div className="prose">
        <h1>{title}</h1>
        {children}
      </div>
    </PublicShell>
  );
}
