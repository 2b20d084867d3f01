import type { AstroIntegration } from 'astro';
import {
  eventFileOf,
  eventFiles,
  kindsWithEvents,
  twinForms,
  twinOf,
  type Address,
} from '../record/address.ts';
import { dataFileAddresses } from '../record/data-files.ts';
import { kinds } from '../record/kind.ts';
import { wordsOf } from '../record/vocabulary.ts';

/** The patterns of the addresses of files, by the endpoint that answers them. */
const patterns: readonly (readonly [endpoint: string, patterns: readonly Address[]])[] = [
  ['_files.ts', dataFileAddresses],
  ['_twins.ts', kinds.flatMap((kind) => twinForms[kind].map((form) => twinOf(kind, '[id]', form)))],
  [
    '_event-files.ts',
    kindsWithEvents.flatMap((kind) => wordsOf(eventFiles).map((file) => eventFileOf(kind, '[id]', file))),
  ],
];

/** A route for each file of data, by its whole address: the preview answers an address without a slash at its end only so. */
export const fileRoutes: AstroIntegration = {
  name: 'file-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [endpoint, addresses] of patterns)
        for (const pattern of addresses)
          injectRoute({
            pattern,
            entrypoint: new URL(`../pages/${endpoint}`, import.meta.url),
            prerender: true,
          });
    },
  },
};
