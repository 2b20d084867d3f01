/** What the head of every page is told of the record: whether it has a story to lead to. */
import type { AstroIntegration } from 'astro';

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- this is where Astro looks for the type
  namespace App {
    /** What a page knows beside its own props. */
    interface Locals {
      hasStory: boolean;
    }
  }
}

export const pageLocals: AstroIntegration = {
  name: 'page-locals',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) =>
      addMiddleware({ entrypoint: new URL('locals-middleware.ts', import.meta.url), order: 'pre' }),
  },
};
