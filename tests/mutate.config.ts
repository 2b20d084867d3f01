import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests in one time zone, for `npm run mutate`: a mutant that they let live is a rule that no test holds. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    env: { TZ: 'UTC' },
    include: ['tests/{record,parse,derive,publish}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
