import { apiLoader } from '~/api/respond.server';
import { problem, requireAccount } from '~/auth/session.server';

/** Any address under /api that does not exist, with any method. */
export const loader = apiLoader(async (args) => {
  await requireAccount(args);
  throw problem(404, 'Niet gevonden', 'Dit adres bestaat niet. Zie /api/v1/openapi.json.');
});
export const action = loader;
