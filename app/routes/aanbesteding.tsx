import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AanbestedingPage } from '~/aanbesteding/aanbesteding-page';
import { loadBundle } from '~/aanbesteding/compile.server';
import { requireAccount, requireRight } from '~/auth/session.server';
import { writeChoice } from '../../domain/aanbesteding/choice';

export const meta: MetaFunction = () => [
  { title: 'Wat is klaar voor de aanbesteding? · Samenspoor' },
];

export async function loader(args: LoaderFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'bundle.compile' });
  const { programme } = args.context;
  const { choice, bundle } = await loadBundle(args);
  return {
    choice,
    bundle,
    query: writeChoice(programme, choice).toString(),
    sections: programme.sjabloon.secties.map(({ key, titel, kern }) => ({ key, titel, kern })),
    werkgroepen: programme.werkgroepen.map(({ nummer, slug, naam }) => ({ nummer, slug, naam })),
  };
}

export default function Aanbesteding() {
  return <AanbestedingPage {...useLoaderData<typeof loader>()} />;
}
