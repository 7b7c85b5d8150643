/**
 * Imports go one way: domain <- db <- collab-server, app <- server (docs/architecture.md).
 * @type {import('dependency-cruiser').IConfiguration}
 */
const { readdirSync } = require('node:fs');

/** Folders of app/ that every feature may use. */
const shared = ['auth', 'routes', 'styles', 'ui'];
const features = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map((entry) => entry.name);

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Nothing imports itself in a circle.'),
    forbid(
      'domain-is-pure',
      { path: '^domain/', pathNot: '\\.test\\.ts$' },
      { path: '^(app|collab-server|db|server)/|^react|^@remix-run|^ws$|better-sqlite3|drizzle' },
      'domain holds rules: no React, SQL or sockets.',
    ),
    forbid(
      'domain-knows-no-node',
      { path: '^domain/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
      'domain also runs in the browser.',
    ),
    forbid('db-below', { path: '^db/' }, { path: '^(app|collab-server|server)/' }),
    forbid('collab-beside-app', { path: '^collab-server/' }, { path: '^(app|server)/' }),
    forbid('app-beside-collab', { path: '^app/' }, { path: '^(collab-server|server)/' }),
    forbid(
      'db-in-app-only-on-the-server',
      {
        path: '^app/',
        pathNot: '(/test-[a-z-]+\\.tsx?|\\.server\\.tsx?|\\.test\\.tsx?)$|^app/routes/',
      },
      { path: '^db/', dependencyTypesNot: ['type-only'] },
      'db reaches app through *.server.ts files and routes.',
    ),
    ...features.map((feature) =>
      forbid(
        `feature-${feature}-stands-alone`,
        { path: `^app/${feature}/` },
        { path: `^app/(${features.filter((other) => other !== feature).join('|')})/` },
        'Routes put features together; features do not know each other.',
      ),
    ),
    forbid(
      'no-orphans',
      {
        orphan: true,
        path: '^(app|collab-server|db|domain|server)/',
        pathNot: '\\.test\\.|\\.d\\.ts$|^app/(routes|entry|root)|drizzle\\.config|\\.mjs$',
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What start.mjs and beheer.mjs load; its sources are what is checked.
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
