import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './sequencer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Where the commands of npm keep what they compile: the programs that tests begin compile it once, too.
env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');
const units = 'tests/{record,parse,derive,publish,astro,layers}/**/*.test.ts';

const otherLanguages = [
  'tests/publish/{second,third}-language.test.ts',
  'tests/record/arabic.test.ts',
  'tests/derive/translated.test.ts',
];

/** Tests of what reckons with days or prints them; `tests/layers/days.test.ts` holds all else to leave that to these. */
const dated = [
  'tests/record/{calendar,chronological,dating,edition,edtf,label,zone}.test.ts',
  'tests/derive/{derive,timeline,pictures/control-chart,pictures/density}.test.ts',
  'tests/publish/{citations,cited,linked-data,sitemap,data/*}.test.ts',
];

const others = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Apia'].map((zone) => ({
  test: { name: zone, root, env: { TZ: zone }, include: dated },
}));

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // Files share what they import, and the pages of a site that they parse; no test may change either.
    isolate: false,
    maxWorkers: Math.min(4, availableParallelism()),
    // The trees of pages live through many collections of what is young; each would copy them in the usual 16 MB.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', './tests/slowest.ts', './tests/tally.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'UTC', root, env: { TZ: 'UTC' }, include: [units], exclude: otherLanguages },
      },
      // They put another module in the place of one that all others share.
      {
        extends: true,
        test: { name: 'language', root, env: { TZ: 'UTC' }, include: otherLanguages, isolate: true },
      },
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
