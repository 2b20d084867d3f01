/** `npm run release`: the finished site with an archive of it to download, and with compressed twins of its texts. */
import { argv, stderr } from 'node:process';
import { buildSite } from './build-site.ts';

const isBuilt = await buildSite({
  isRelease: true,
  logLevel: argv.includes('--verbose') ? 'info' : 'warn',
  say: (text) => stderr.write(text),
});
// Astro may still hold timers that write to the folder of the build.
process.exit(isBuilt ? 0 : 1);
