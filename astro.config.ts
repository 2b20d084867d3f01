import { defineConfig } from 'astro/config';
import { fileRoutes } from './src/astro/file-routes.ts';
import { pageLocals } from './src/astro/locals.ts';
import { worker } from './src/astro/worker.ts';
import { basePath, outDir, siteUrl } from './src/environment.ts';
import { defaultLocale, locales } from './src/record/words/locale.ts';

export default defineConfig({
  site: siteUrl(),
  base: basePath(),
  outDir: outDir(),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  i18n: { locales: [...locales], defaultLocale, routing: { prefixDefaultLocale: false } },
  integrations: [fileRoutes, pageLocals, worker],
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: ({ name }) => scriptFile(name) } } } },
    },
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
});

/** The file of a script by its component alone, not by what Astro adds: the name stands in each page. */
function scriptFile(name: string): string {
  return `_astro/${name.replace(/\.astro_.*$/, '')}.[hash].js`;
}
