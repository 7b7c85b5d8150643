import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount } from '~/auth/session.server';
import { compareVersions, momentInWords, NOW } from '~/plan/compare.server';
import { ComparePage } from '~/plan/compare-page';
import { placeOf } from '~/plan/section-place.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vergelijk · ${data?.place.titel ?? 'Onderdeel'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const asked = new URL(args.request.url).searchParams;
  const { section, versions, comparison, from, to } = await compareVersions(
    args.context,
    account,
    args.params,
    { from: asked.get('van'), to: asked.get('tot') },
  );
  const moment = (value: string) => ({ value, label: momentInWords(section, value) });
  return {
    place: placeOf(args.context, section),
    moments: [NOW, ...versions.map(({ number }) => String(number))].map(moment),
    from: moment(from),
    to: moment(to),
    comparison,
  };
}

export default function Compare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
