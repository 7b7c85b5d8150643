import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrivacyPage } from '~/about/privacy-page';

export const meta: MetaFunction = () => [{ title: 'Privacy · Samenspoor' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { mailbox: context.programme.programma.postbus ?? null };
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
