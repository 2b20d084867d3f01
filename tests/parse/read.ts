/** The body of an entry as pages show it and as it is taken away. */
import { readBody } from '../../src/parse/body/body.ts';
import { htmlOf } from '../../src/record/prose/html.ts';
import { markdownOf } from '../../src/record/prose/markdown.ts';
import { textFor } from '../../src/record/words/text.ts';

/** The HTML of a text on a site that is served below a path. */
export function htmlIn(text: string, base = ''): string {
  return htmlOf(readBody('x.md', text).prose, { t: textFor('en'), href: (address) => base + address });
}

/** The Markdown that is made of a text on a site with an address. */
export function markdownIn(text: string, site = ''): string {
  return markdownOf(readBody('x.md', text).prose, (target) => site + target);
}
