/** `npm run build`: the finished site in `OUT_DIR`, or the old one untouched and exit code 1. */
import { argv, stderr } from 'node:process';
import { buildSite } from './build-site.ts';

const failure = await buildSite(argv.includes('--verbose') ? 'info' : 'warn');
if (failure) {
  stderr.write(`${failure}\n`);
  // Astro may still hold timers that write to the folder of the failed build.
  process.exit(1);
}
