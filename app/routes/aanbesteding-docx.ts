import type { LoaderFunctionArgs } from '@remix-run/node';
import { compileDocument } from '~/aanbesteding/compile.server';
import { problem, requireAccount, requireRight } from '~/auth/session.server';
import { choiceProblems, readChoice } from '../../domain/aanbesteding/choice';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The chosen sections that are gereed, as one DOCX. */
export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  requireRight(account, { action: 'bundle.compile' });
  const { searchParams } = new URL(args.request.url);
  if (choiceProblems(readChoice(args.context.programme, searchParams)).length > 0) {
    throw problem(400, 'Niets gekozen', 'Kies ten minste één onderdeel en één werkgroep.');
  }
  const { bytes, name } = await compileDocument(args, account, new Date());
  return new Response(bytes, {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'private, no-store',
    },
  });
}
