/** `npm run dev`: the preview for editors, in the foreground; a saved file is on screen at once. */
import { dev } from 'astro';
import { projectDir } from './environment.ts';

await dev({ root: projectDir, logLevel: 'info' });
