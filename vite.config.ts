import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Adds our own server programs to the SSR build, so that routes, the collaboration server and the
 * commands share one module graph: one copy of Yjs, one of every rule.
 */
function serverPrograms(): Plugin {
  return {
    name: 'samenspoor-server-programs',
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return;
      return {
        build: {
          rollupOptions: {
            input: {
              index: 'virtual:remix/server-build',
              main: here('./server/main.ts'),
              beheer: here('./server/beheer/main.ts'),
              'docx-worker': here('./app/aanbesteding/docx/docx-worker.ts'),
            },
            output: { entryFileNames: '[name].js' },
          },
        },
      };
    },
  };
}

export default defineConfig({
  plugins: [remix(remixConfig), serverPrograms()],
  resolve: { alias: { '~': here('./app') } },
  build: {
    target: 'es2022',
    sourcemap: false,
    // A tenth of a second more per page on a phone weighs more than ten seconds once per build.
    minify: 'terser',
    terserOptions: { compress: { passes: 2 }, format: { comments: false } },
  },
  server: { middlewareMode: true },
});
