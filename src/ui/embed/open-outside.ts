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
  return html.replaceAll(/ href="(?!#)/g, ' target="_blank" href="');
}
