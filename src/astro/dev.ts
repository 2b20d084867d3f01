/** `npm run dev [-- --port PORT] [-- --host [ADDRESS]]`: the preview for editors, in the foreground; a saved file is on screen at once. */
import { argv, stdout } from 'node:process';
import { dev } from 'astro';
import { contentDir, projectDir, siteUrl } from '../environment.ts';
import { endWithNpm } from './end-with-npm.ts';
import { listeningOf } from './listening.ts';
import { preview } from './preview/preview.ts';
import { orRefuse } from './refusal.ts';

endWithNpm();
await orRefuse(async () => {
  const { port, host } = await listeningOf(argv.slice(2), 'npm run dev');
  await dev({
    root: projectDir,
    site: siteUrl(port),
    server: { port, host },
    integrations: [
      preview({ dir: contentDir(), site: siteUrl(port), say: (text) => stdout.write(`${text}\n`) }),
    ],
    vite: { server: { strictPort: true } },
    logLevel: 'info',
  });
});
