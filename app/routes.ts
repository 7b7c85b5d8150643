import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** Every address, in one place. Pages behind the login share the frame of `signed-in`. */
export default [
  index('routes/home.ts'),
  route('inloggen', 'routes/inloggen.tsx'),
  route('uitloggen', 'routes/uitloggen.ts'),
  route('live', 'routes/live.ts'),
  route('uitnodiging/:token', 'routes/uitnodiging.$token.tsx'),
  route('wachtwoord/:token', 'routes/wachtwoord.$token.tsx'),
  route('toegankelijkheid', 'routes/toegankelijkheid.tsx'),
  route('privacy', 'routes/privacy.tsx'),
  route('.well-known/security.txt', 'routes/security-txt.ts'),
  route('dashboard/overzicht.csv', 'routes/dashboard-csv.ts'),
  route('aanbesteding/docx', 'routes/aanbesteding-docx.ts'),
  layout('routes/signed-in.tsx', [
    // people
    route('account', 'routes/account.tsx'),
    route('mensen', 'routes/mensen.tsx'),
    route('mensen/uitnodigen', 'routes/mensen.uitnodigen.tsx'),
    route('mensen/:id', 'routes/mensen.$id.tsx'),
    route('postvak-uit', 'routes/postvak-uit.tsx'),
    route('werkgroepen/:slug/leden', 'routes/werkgroepen.$slug.leden.tsx'),
    // werkgroep and plan
    route('werkgroepen', 'routes/werkgroepen.tsx'),
    route('werkgroepen/:slug', 'routes/werkgroepen.$slug.tsx'),
    ...prefix('werkgroepen/:slug', [
      route('plan', 'routes/werkgroepen.$slug.plan.tsx'),
      ...prefix('secties/:key', [
        route('vergelijk', 'routes/werkgroepen.$slug.secties.$key.vergelijk.tsx'),
        route('versies', 'routes/werkgroepen.$slug.secties.$key.versies.tsx'),
        route('versies/:nummer', 'routes/werkgroepen.$slug.secties.$key.versies.$nummer.tsx'),
        route('voorstellen/:id', 'routes/werkgroepen.$slug.secties.$key.voorstellen.$id.tsx'),
      ]),
    ]),
    // dashboard and aanbesteding
    route('dashboard', 'routes/dashboard.tsx'),
    route('aanbesteding', 'routes/aanbesteding.tsx'),
    route('programma', 'routes/programma.tsx'),
  ]),
  ...prefix('werkgroepen/:slug', [
    route('plan/stand', 'routes/werkgroepen.$slug.plan.stand.ts'),
    route('secties/:key', 'routes/werkgroepen.$slug.secties.$key.ts'),
    ...prefix('secties/:key', [
      route('voorstellen', 'routes/werkgroepen.$slug.secties.$key.voorstellen.ts'),
      route(
        'versies/:nummer/json',
        'routes/werkgroepen.$slug.secties.$key.versies.$nummer.json.ts',
      ),
    ]),
  ]),
  ...prefix('api/v1', [
    route('werkgroepen', 'routes/api.v1.werkgroepen.ts'),
    route('werkgroepen/:slug/secties/:key', 'routes/api.v1.werkgroepen.$slug.secties.$key.ts'),
    route('openapi.json', 'routes/api.v1.openapi.ts'),
  ]),
  route('api/*', 'routes/api.unknown.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
