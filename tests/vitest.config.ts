import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const units = 'tests/{record,parse,derive,publish,astro,layers}/**/*.test.ts';

/** Tests in which no day is read, reckoned with or printed. */
const dateless = ['tests/{astro,layers}/**', '**/{contributing,handbook}.test.ts', 'tests/derive/pictures/{map,locator,labels,colours}.test.ts', 'tests/publish/{preview,headers,oembed}.test.ts']; // prettier-ignore

const others = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Apia'].map((zone) => ({
  test: { name: zone, root, env: { TZ: zone }, include: [units], exclude: dateless },
}));

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // Files share what they import, and the pages of a site that they parse; no test may change either.
    isolate: false,
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', './tests/slowest.ts', './tests/tally.ts'],
    projects: [
      { extends: true, test: { name: 'UTC', root, env: { TZ: 'UTC' }, include: [units] } },
      ...others.map(({ test }) => ({ extends: true as const, test })),
      {
        extends: true,
        test: {
          name: 'site',
          root,
          env: { TZ: 'Pacific/Apia' },
          include: ['tests/{code,cli,site,invariants,browser,fonts}/**/*.test.ts'],
          globalSetup: './tests/setup/sites.setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'content',
          root,
          env: { TZ: 'Pacific/Apia' },
          include: ['tests/invariants/**/*.test.ts'],
          globalSetup: './tests/setup/content.setup.ts',
        },
      },
    ],
  },
});
