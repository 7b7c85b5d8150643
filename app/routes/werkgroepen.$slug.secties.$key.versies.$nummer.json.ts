import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccount } from '~/auth/session.server';
import { readVersion } from '~/plan/version.server';
import { canonicalJson } from '../../domain/plan/canonical';

/** The bytes that the hash of a version is over, as a file: anyone can check it. */
export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const { id, version } = await readVersion(args.context, account, args.params);
  return new Response(canonicalJson(version.content), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${id}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
