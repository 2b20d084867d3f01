/** `npm start`: builds the site and serves it until it is stopped. */
import { stderr } from 'node:process';
import { preview } from 'astro';
import { buildSite } from './build-site.ts';
import { projectDir } from './environment.ts';

const failure = await buildSite();
if (failure) {
  stderr.write(`${failure}\n`);
  process.exitCode = 1;
} else {
  await preview({ root: projectDir, logLevel: 'info' });
}
