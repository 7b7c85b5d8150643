/** `npm run beheer -- COMMAND`: build if needed, then run one command. */
process.env.NODE_ENV ??= 'production';
await import('./load-env.mjs');
const { ensureBuild } = await import('./build.mjs');
// Standard output belongs to the command: with --json it holds one JSON object and nothing else.
const { log } = console;
console.log = console.error;
ensureBuild();
console.log = log;
const { runBeheer } = await import('../build/server/beheer.js');
process.exitCode = await runBeheer(process.argv.slice(2));
