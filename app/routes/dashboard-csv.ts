import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccount, requireRight } from '~/auth/session.server';
import { loadOverview } from '~/dashboard/dashboard.server';
import { overviewCsv } from '~/dashboard/overview-csv';

/** The dashboard's matrix as a file for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'programme.read' });
  const { overview } = await loadOverview(args.context, args.request.url, new Date());
  const name = `${args.context.programme.programma.slug}-overzicht.csv`;
  return new Response(overviewCsv(overview), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
