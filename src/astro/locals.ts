/** What every page is told beside its own props: whether the record has a story to lead to, and how its makers are reached, which edition it is. */
import type { AstroIntegration } from 'astro';
import type { Day } from '../record/calendar.ts';
import type { Reach } from '../record/reach.ts';

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- this is where Astro looks for the type
  namespace App {
    /** What a page knows beside its own props. */
    interface Locals {
      hasStory: boolean;
      reach: Reach;
      /** The day of the edition; none where the record has no event. */
      day: Day | undefined;
      /** Keeps the page, once it is rendered, for the next build. */
      keep?: (rendered: string) => void;
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
