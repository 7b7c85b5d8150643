import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccount } from '~/auth/session.server';
import { placeOf, requireSection } from '~/plan/section-place.server';
import { VersionsPage } from '~/plan/versions-page';
import { listVersions } from '../../db/queries/sections';
import { versionId } from '../../domain/plan/version-id';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versies · ${data?.place.titel ?? 'Onderdeel'} · Samenspoor` },
];

export async function loader(args: LoaderFunctionArgs) {
  const account = await requireAccount(args);
  const section = await requireSection(args.context, account, args.params);
  const { werkgroep, nummer } = section;
  const versions = await listVersions(args.context.database, section.id);
  return {
    place: placeOf(args.context, section),
    versions: versions.map((version) => ({
      ...version,
      id: versionId(werkgroep, nummer, version.number),
    })),
  };
}

export default function Versions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />;
}
