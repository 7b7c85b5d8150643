import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount } from '~/auth/session.server';
import { placeOf } from '~/plan/section-place.server';
import { readVersion } from '~/plan/version.server';
import { VersionPage } from '~/plan/version-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.version.id ?? 'Versie'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const { section, id, version } = await readVersion(args.context, account, args.params);
  const { number, sha256, createdAt, createdByName, createdByOrganisation, html } = version;
  const place = placeOf(args.context, section);
  return {
    place,
    vraag: place.vraag,
    version: { id, number, sha256, createdAt, createdByName, createdByOrganisation, html },
    isOld: number < section.latestVersion,
  };
}

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />;
}
