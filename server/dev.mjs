/** `npm run dev`: the same server, with Vite rebuilding while you work. */
process.env.NODE_ENV ??= 'development';
await import('./load-env.mjs');
const { createServer } = await import('vite');
const vite = await createServer({ server: { middlewareMode: true } });
const { main } = await vite.ssrLoadModule('/server/main.ts');
await main(process.argv.slice(2), vite);
