import { data, type LoaderFunctionArgs } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { findSession } from '~/auth/session.server';
import { parseSeen, readState } from '~/plan/read-plan.server';

/**
 * What is newer in a plan than what an open page shows. Null when the session has ended: the page
 * says so itself, because leaving it would take text along that is not stored yet.
 */
export async function loader(args: LoaderFunctionArgs) {
  const session = await findSession(args);
  if (!session) return data(null, { status: 401 });
  const seen = parseSeen(new URL(args.request.url).searchParams.get('gezien'));
  return data(await readState(args.context, session.account, args.params.slug ?? '', seen), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}

/**
 * Without an answer the page keeps what it shows: an error page would take its text away. It asks
 * again with the next news.
 */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch {
    return 'onbereikbaar' as const;
  }
}

/** The page asks for it when there is news; after a form its own loader brings everything. */
export const shouldRevalidate = () => false;
