import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProgrammePage } from '~/about/programme-page';
import { programmeTexts } from '~/about/programme-texts.server';
import { requireAccount, requireRight } from '~/auth/session.server';
import { findSetting } from '../../db/queries/programme';
import { timeline } from '../../domain/programme/timeline';

export const meta: MetaFunction = () => [{ title: 'Wat is het programma? · Samenspoor' }];

export async function loader(args: LoaderFunctionArgs) {
  requireRight(await requireAccount(args), { action: 'programme.read' });
  const { database, programme } = args.context;
  const mainLines = await findSetting(database, 'hoofdlijnen-datum');
  return { programme: programmeTexts(programme), milestones: timeline(programme, mainLines) };
}

export default function ProgrammeRoute() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
