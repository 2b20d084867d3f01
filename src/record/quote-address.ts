/** Where a quotation stands in its source on the web. */
import type { Source } from './record.ts';

/**
 * The address of a source with a text fragment for some of its words, which browsers go to and mark (Scroll to Text
 * Fragment); a browser that knows none opens the page. Words that were left out, `…`, divide a quotation in two ends.
 *
 * @example
 * quoteAddress({ url: 'https://example.org/a' }, 'full control') //=> 'https://example.org/a#:~:text=full%20control'
 */
export function quoteAddress(
  { url, archived }: Pick<Source, 'url' | 'archived'>,
  quote: string,
): string | undefined {
  const page = url ?? archived;
  if (page === undefined) return undefined;
  const ends = quote
    .split(/\s*(?:…|\.\.\.|\[[^\]]*\])\s*/)
    .filter((part) => part !== '')
    .map((part) => encodeURIComponent(part).replaceAll('-', '%2D'));
  const [first, last] = [ends[0], ends.length > 1 ? ends.at(-1) : undefined];
  if (first === undefined) return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${first}${last === undefined ? '' : `,${last}`}`;
}
