import type { AstroIntegration } from 'astro';
import { eventFilesAt, twinsAt, type Address } from '../record/address.ts';
import { dataFileAddresses } from '../record/data-files.ts';

/** The patterns of the addresses of files, by the endpoint that answers them. */
const patterns: readonly (readonly [endpoint: URL, patterns: readonly Address[]])[] = [
  [new URL('../pages/_files.ts', import.meta.url), dataFileAddresses],
  [
    new URL('../pages/_entry-files.ts', import.meta.url),
    [...twinsAt('[id]'), ...eventFilesAt('[id]')].map(({ address }) => address),
  ],
];

/** A route for each file of data, by its whole address: the preview answers an address without a slash at its end only so. */
export const fileRoutes: AstroIntegration = {
  name: 'file-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [entrypoint, addresses] of patterns)
        for (const pattern of addresses) injectRoute({ pattern, entrypoint, prerender: true });
    },
  },
};
