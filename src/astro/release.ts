/** `npm run release`: the finished site with an archive of it to download, and with compressed twins of its texts. */
import { argv, stderr } from 'node:process';
import { buildSite } from './build-site.ts';

const failure = await buildSite(argv.includes('--verbose') ? 'info' : 'warn', { isRelease: true });
if (failure) {
  stderr.write(`${failure}\n`);
  // Astro may still hold timers that write to the folder of the failed build.
  process.exit(1);
}
