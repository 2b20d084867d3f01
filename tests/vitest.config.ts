import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Apia'];

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    reporters: ['default', './tests/tally.ts'],
    projects: [
      ...zones.map((zone) => ({
        test: {
          name: zone,
          root,
          env: { TZ: zone },
          testTimeout: 60_000,
          include: ['tests/{record,parse,derive,publish,astro,layers}/**/*.test.ts'],
        },
      })),
      {
        test: {
          name: 'site',
          root,
          env: { TZ: 'Pacific/Apia' },
          include: ['tests/{cli,site,browser,fonts}/**/*.test.ts'],
          globalSetup: './tests/build.setup.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
