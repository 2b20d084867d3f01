import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { appWorker } from '../record/address.ts';
import { filesIn } from './site-files.ts';

const program = fileURLToPath(new URL('../ui/offline/worker.ts', import.meta.url));
const fileName = appWorker.slice(1);

/** Has the program that keeps pages built beside the scripts of the pages; the preview is without it. */
export const worker: AstroIntegration = {
  name: 'worker',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'worker',
              apply: 'build',
              applyToEnvironment: ({ name }) => name === 'client',
              buildStart() {
                this.emitFile({ type: 'chunk', id: program, fileName });
              },
            },
          ],
        },
      });
    },
  },
};

/** Tells the program of a finished site which edition that is, by the sum of all files: with any other byte it is another program. */
export function nameEdition(site: string): void {
  const sum = createHash('sha256');
  for (const path of filesIn(site).toSorted()) sum.update(readFileSync(path));
  const file = join(site, fileName);
  const edition = sum.digest('hex').slice(0, 16);
  writeFileSync(file, `const edition = "${edition}";\n${readFileSync(file, 'utf8')}`);
}
