import type { AstroIntegration } from 'astro';
import { dataFileAddresses } from '../record/data-files.ts';

/** A route for each file of data, by its whole address: the preview answers an address without a slash at its end only so. */
export const fileRoutes: AstroIntegration = {
  name: 'file-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const entrypoint = new URL('../pages/_files.ts', import.meta.url);
      for (const pattern of dataFileAddresses) injectRoute({ pattern, entrypoint, prerender: true });
    },
  },
};
