import type { LoaderFunctionArgs } from '@remix-run/node';
import { securityTxt } from '~/about/security-txt';

export function loader({ context }: LoaderFunctionArgs) {
  const text = securityTxt(context.publicUrl, context.programme.programma.postbus, new Date());
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
