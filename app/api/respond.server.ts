/** How the API answers: JSON, problem documents, its version, and never from a cache. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '~/auth/session.server';
import { API_VERSION } from './version';

type Args = LoaderFunctionArgs;

/** A loader that answers with what `read` returns; what it throws as a response is an answer too. */
export function apiLoader(read: (args: Args) => Promise<unknown>) {
  return async (args: Args): Promise<Response> => {
    try {
      return finish(Response.json(await read(args)));
    } catch (error) {
      if (error instanceof Response) return finish(error);
      console.error(error);
      return finish(problem(500, 'Storing', 'Er ging iets mis. Probeer het later opnieuw.'));
    }
  };
}

/** For every method that changes something: this API only reads. */
export async function refuseMethod({ request }: ActionFunctionArgs): Promise<Response> {
  const answer = problem(
    405,
    'Methode niet toegestaan',
    `${request.method} kan hier niet. Gebruik GET.`,
  );
  answer.headers.set('Allow', 'GET, HEAD');
  return finish(answer);
}

function finish(answer: Response): Response {
  answer.headers.set('API-Version', API_VERSION);
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}
