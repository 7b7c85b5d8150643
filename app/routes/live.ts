import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSession } from '~/auth/session.server';
import { liveStream } from '~/live/live-stream.server';

/** A stream of changes for open pages (server-sent events). */
export async function loader(args: LoaderFunctionArgs) {
  const { account } = await requireSession(args);
  const slug = new URL(args.request.url).searchParams.get('werkgroep');
  return liveStream(args, { userId: account.id, slug });
}
