/** Both dialects' migrations are those of today's schema: nobody forgot to generate them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIALECTS = [
  { folder: 'sqlite', kit: 'sqlite' },
  { folder: 'postgres', kit: 'postgresql' },
];

describe.each(DIALECTS)('migrations of $folder', ({ folder, kit }) => {
  it('generate nothing new from the schema', () => {
    // Inside the project, because drizzle-kit resolves packages from where its config stands.
    const work = mkdtempSync(join(process.cwd(), 'build-migrations-'));
    try {
      cpSync(`db/migrations/${folder}`, join(work, 'out'), { recursive: true });
      const before = readdirSync(join(work, 'out')).sort();
      const config = join(work, 'drizzle.config.json');
      const out = `./${work.split('/').at(-1)}/out`;
      const schema = `./db/${folder}/schema.ts`;
      writeFileSync(config, JSON.stringify({ dialect: kit, schema, out }));
      execFileSync(
        process.execPath,
        ['node_modules/drizzle-kit/bin.cjs', 'generate', `--config=${config}`],
        {
          stdio: 'pipe',
        },
      );
      expect(readdirSync(join(work, 'out')).sort()).toEqual(before);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });

  it('hold the same tables and columns', () => {
    const sql = readdirSync(`db/migrations/${folder}`)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(`db/migrations/${folder}/${name}`, 'utf8'))
      .join('\n');
    const other = folder === 'sqlite' ? 'postgres' : 'sqlite';
    const otherSql = readdirSync(`db/migrations/${other}`)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(`db/migrations/${other}/${name}`, 'utf8'))
      .join('\n');
    expect(columnsOf(sql)).toEqual(columnsOf(otherSql));
  });
});

/** Table and column names in a migration, in order of name. */
function columnsOf(sql: string): string[] {
  const tables = sql.matchAll(/CREATE TABLE [`"](\w+)[`"] \(([\s\S]*?)\n\);/g);
  return [...tables]
    .flatMap(([, table, body = '']) =>
      [...body.matchAll(/^\t[`"](\w+)[`"] /gm)].map(([, column]) => `${table}.${column}`),
    )
    .sort();
}
