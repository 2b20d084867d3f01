import type { AstroIntegration } from 'astro';
import { eventFilesAt, twinsAt, type Address } from '../record/address.ts';
import { dataFileAddresses } from '../record/data-files.ts';
import { inLanguage, locales } from '../record/words/locale.ts';

/** The patterns of the addresses of files, by the endpoint that answers them. */
const patterns: readonly (readonly [endpoint: URL, patterns: readonly Address[]])[] = [
  [new URL('../pages/_files.ts', import.meta.url), dataFileAddresses],
  [
    new URL('../pages/_entry-files.ts', import.meta.url),
    [...twinsAt('[id]'), ...eventFilesAt('[id]')].map(({ address }) => address),
  ],
];

/** An address in each language; that of a file of data is the same in all. */
function inEach(address: Address): Address[] {
  return locales.map((locale) => inLanguage(address, locale));
}

/** A route for each file of data, by its whole address: the preview answers an address without a slash at its end only so. */
export const fileRoutes: AstroIntegration = {
  name: 'file-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [entrypoint, addresses] of patterns)
        for (const pattern of new Set(addresses.flatMap(inEach)))
          injectRoute({ pattern, entrypoint, prerender: true });
    },
  },
};
