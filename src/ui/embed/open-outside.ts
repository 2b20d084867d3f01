/** Links of an embedded page that open outside the frame. */
import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/**
 * The rendered body of an embedded page with its links opening outside the frame, in a window of their own: whoever
 * reads the article around it keeps their place, and frames in a sandbox more often allow that than to leave the
 * article. Links within the page stay in the frame. `<base target>` would not do: it sends those out too, and the
 * links of SVG need not heed it. HTML gives such windows no hold on the page that opened them.
 *
 * @example
 * await openOutside('<a href="/about/">A</a> <a href="#b">B</a>')
 * //=> '<a target="_blank" href="/about/">A</a> <a href="#b">B</a>'
 */
export async function openOutside(html: string): Promise<string> {
  const page = new RewritingStream();
  page.on('startTag', (tag, raw) => {
    const place = tag.attrs.findIndex(({ name, value }) => name === 'href' && !value.startsWith('#'));
    if (tag.tagName !== 'a' || place < 0) return page.emitRaw(raw);
    tag.attrs.splice(place, 0, { name: 'target', value: '_blank' });
    return page.emitStartTag(tag);
  });
  const written: string[] = [];
  page.on('data', (piece: string) => written.push(piece));
  page.end(html);
  await once(page, 'end');
  return written.join('');
}
