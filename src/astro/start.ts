/** `npm start`: builds the site and serves it until it is stopped. */
import { stderr } from 'node:process';
import { preview } from 'astro';
import { buildSite } from './build-site.ts';
import { projectDir } from './environment.ts';

const failure = await buildSite();
if (failure) {
  stderr.write(`${failure}\n`);
  // Astro may still hold timers that write to the folder of the failed build.
  process.exit(1);
}
await preview({ root: projectDir, logLevel: 'info' });
