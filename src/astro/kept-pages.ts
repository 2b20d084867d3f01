/** Pages as they were rendered before. What a page shows decides how it is rendered, so one that shows the same is not rendered again. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Work } from '../publish/kept-work.ts';

declare global {
  /** The pages that the bundle of a build has rendered: pages run in a bundle of their own, which what is global alone reaches. */
  var heldPages: Work | undefined;
}

/** Lays down where the pages are kept that a bundle renders; a preview keeps none. */
export function holdPages(pages: Work): void {
  globalThis.heldPages = pages;
}

/** What tells a page from others: where it stands, and what every page is told beside. */
interface Asked {
  readonly url: URL;
  readonly locals: App.Locals;
}

/**
 * A page as it was rendered of the same; nothing where it is to be rendered, and then it is kept by the middleware. A page calls
 * it with all that its template names. Throws a `DataCloneError` where that holds a function, since none tells what it does.
 */
export function keptPage({ url, locals }: Asked, ...shown: readonly unknown[]): Response | undefined {
  const pages = globalThis.heldPages;
  if (!pages) return undefined;
  const { hasStory, reach, day } = locals;
  const key = createHash('sha1')
    .update(serialize([url.pathname, hasStory, reach, day, shown]))
    .digest('base64');
  const page = pages.get(key);
  if (typeof page === 'string') return new Response(page, { headers: { 'Content-Type': 'text/html' } });
  locals.keep = (rendered) => pages.set(key, rendered);
  return undefined;
}
