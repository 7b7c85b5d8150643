/**
 * Writes the migrations of both dialects from db/schema.ts (drizzle-kit). Run after a change:
 * `npm run db:generate -- --name=what-changed`.
 */
import { spawnSync } from 'node:child_process';

for (const dialect of ['sqlite', 'postgres']) {
  const { status } = spawnSync(
    'npx',
    [
      'drizzle-kit',
      'generate',
      `--config=db/${dialect}/drizzle.config.ts`,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
