import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** Every address, in one place. Pages behind the login share the frame of `signed-in`. */
export default [
  index('routes/home.ts'),
  route('inloggen', 'routes/inloggen.tsx'),
  route('uitloggen', 'routes/uitloggen.ts'),
  route('live', 'routes/live.ts'),
  layout('routes/signed-in.tsx', [
    // people
    // werkgroep and plan
    // dashboard and aanbesteding
  ]),
  ...prefix('api/v1', [
    // api
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
