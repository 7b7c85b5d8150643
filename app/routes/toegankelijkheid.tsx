import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccessibilityPage } from '~/about/accessibility-page';

export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid · Samenspoor' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { mailbox: context.programme.programma.postbus ?? null, version: context.version };
}

export default function Accessibility() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />;
}
