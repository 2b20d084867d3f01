/** An item of the list of what was found. Everything from the index is put in as text, never as HTML. */
import type { Found } from './engine.ts';

/** How many claims an item leads to. */
const mostPassages = 3;

/**
 * Fills a copy of the template. `words` has the name of each kind of record by the folder of its addresses, that of a
 * page without a folder by the page, and under `passage` how a claim is announced.
 */
export function itemOf(found: Found, template: HTMLTemplateElement, words: DOMStringMap): DocumentFragment {
  const { url, meta, sub_results: parts } = found;
  const item = document.importNode(template.content, true);
  const part = (selector: string): HTMLElement => {
    const element = item.querySelector<HTMLElement>(selector);
    if (element === null) throw new TypeError(`The item has no ${selector}.`);
    return element;
  };
  const [page = '', folder = ''] = url.split('/').slice(1, -1).toReversed();
  const kind = words[folder] ?? words[page];
  const date = meta['date'] ?? meta['issued'];
  part('.event-item-date').textContent = date ?? kind ?? '';
  part('.kicker').textContent = [date && kind, meta['line']].filter(Boolean).join(' · ');
  part('.search-excerpt').append(...excerptOf(found));
  const title = part('a');
  title.setAttribute('href', url);
  title.lang = meta['lang'] ?? '';
  title.textContent = meta['title'] ?? meta['source'] ?? url;
  const passages = parts.filter((each) => each.url.includes('#')).slice(0, mostPassages);
  part('.search-passages').append(...passages.map((each) => passageOf(each, words['passage'])));
  return item;
}

/** The excerpt in pieces: every second one, between the marks, is a match; dots stand for what is left out. */
function excerptOf({ excerpt, plain_excerpt: plain, content }: Found): (Node | string)[] {
  const pieces = excerpt.split(/<\/?mark>/).map(written);
  return [
    content.startsWith(written(plain)) ? '' : '… ',
    ...pieces.flatMap((piece, i) => (i % 2 === 0 ? piece : marked(piece))),
    content.endsWith(written(plain)) ? '' : ' …',
  ];
}

/** The text as it was written, without the entities of an excerpt. */
function written(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** A word that matches, marked without the signs around it. */
function marked(word: string): (Node | string)[] {
  const [, before = '', match = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  const mark = document.createElement('mark');
  mark.textContent = match;
  return [before, mark, after];
}

function passageOf({ url, title }: Found['sub_results'][number], announced = ''): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(announced, ' ', link);
  return item;
}
