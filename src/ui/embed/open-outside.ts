/** Links of an embedded page that open outside the frame. */
import { editedHtml } from '../../edited-html.ts';

/**
 * The rendered body of an embedded page with its links opening outside the frame, in a window of their own: whoever
 * reads the article around it keeps their place, and frames in a sandbox more often allow that than to leave the
 * article. Links within the page stay in the frame. `<base target>` would not do: it sends those out too, and the
 * links of SVG need not heed it. HTML gives such windows no hold on the page that opened them.
 *
 * @example
 * openOutside('<a href="/about/">A</a> <a href="#b">B</a>')
 * //=> '<a target="_blank" href="/about/">A</a> <a href="#b">B</a>'
 */
export function openOutside(html: string): string {
  return editedHtml(html, ({ name, attributes }) => {
    const link = attributes.get('href');
    if (name !== 'a' || !link || link.value.startsWith('#')) return [];
    return [{ start: link.start, end: link.start, html: 'target="_blank" ' }];
  });
}
