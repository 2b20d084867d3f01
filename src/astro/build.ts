/** `npm run build`: the finished site in `OUT_DIR`, or the old one untouched and exit code 1. */
import { argv, stderr } from 'node:process';
import { buildSite } from './build-site.ts';
import { tellingOn } from './progress.ts';

const isBuilt = await buildSite({
  ...tellingOn(stderr, argv),
  say: (text) => stderr.write(text),
});
// Astro may still hold timers that write to the folder of the build.
process.exit(isBuilt ? 0 : 1);
