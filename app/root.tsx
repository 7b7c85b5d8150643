import fontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import stylesUrl from './styles/app.css?url';
import { ErrorMessage, errorTitle } from './ui/error-message';
import { PublicShell } from './ui/public-shell';

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? errorTitle(error) : 'Samenspoor' },
];

/** What every page knows: which programme this is, and the nonce for its script tags. */
export function loader({ context }: LoaderFunctionArgs) {
  return {
    programmeName: context.programme.programma.naam,
    version: context.version,
    demo: context.demo,
    nonce: context.nonce,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  // On the client the attribute is empty by design: browsers hide nonces from scripts.
  const nonce = useRouteLoaderData<typeof loader>('root')?.nonce;
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5c6b" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <PublicShell programmeName={root?.programmeName ?? ''} version={root?.version ?? ''}>
      <ErrorMessage />
    </PublicShell>
  );
}
