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
const patterns: readonly (readonly [endpoint: URL, patterns: readonly Address[]])[] = [
  [new URL('../pages/_files.ts', import.meta.url), dataFileAddresses],
  [
    new URL('../pages/_twins.ts', import.meta.url),
    kinds.flatMap((kind) => twinForms[kind].map((form) => twinOf(kind, '[id]', form))),
  ],
  [
    new URL('../pages/_event-files.ts', import.meta.url),
    kindsWithEvents.flatMap((kind) => wordsOf(eventFiles).map((file) => eventFileOf(kind, '[id]', file))),
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
