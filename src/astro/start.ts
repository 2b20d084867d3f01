/** `npm start [-- --port PORT] [-- --host [ADDRESS]]`: builds the site and serves it until it is stopped. */
import { argv, stderr, stdout } from 'node:process';
import { basePath, outDir } from '../environment.ts';
import { buildSite } from './build-site.ts';
import { endWithNpm } from './end-with-npm.ts';
import { listeningOf } from './listening.ts';
import { progressOn } from './progress.ts';
import { serve } from './serve.ts';
import { orRefuse } from './refusal.ts';

endWithNpm();
const listening = await orRefuse(() => listeningOf(argv.slice(2), 'npm start'));
const isBuilt = await buildSite({
  port: listening.port,
  progress: progressOn(stderr),
  say: (text) => stderr.write(text),
});
// Astro may still hold timers that write to the folder of the failed build.
if (!isBuilt) process.exit(1);
const { addresses } = await orRefuse(() => serve(outDir(), basePath(), listening));
stdout.write(`The site is served at ${addresses.join(' and ')} until you press Ctrl-C.\n`);
