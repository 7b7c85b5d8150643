/** `npm start`: build if needed, then serve. */
process.env.NODE_ENV ??= 'production';
await import('./load-env.mjs');
const { ensureBuild } = await import('./build.mjs');
ensureBuild();
const { main } = await import('../build/server/main.js');
await main(process.argv.slice(2));
