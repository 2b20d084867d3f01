/**
 * An entry as a document that Pagefind indexes: HTML with its `data-pagefind-` attributes, which no reader sees.
 * What a match weighs goes by the field: a site's names stand in `site`, all other names in `names`, the titles
 * and days of sources in `source` and `issued`; the weights are those of the page that searches.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Findable, Passage } from '../../derive/search.ts';
import { pageOfFile, type Address } from '../../record/address.ts';
import { dropCitations, elementsOf } from '../../record/prose/elements.ts';
import { label } from '../../record/words/label.ts';
import { inLanguage, type Locale } from '../../record/words/locale.ts';
import { textFor } from '../../record/words/text.ts';

/** A document for the index. */
export interface SearchDocument {
  /** The address without the base path, which the browser puts before it. */
  readonly url: Address;
  readonly html: string;
}

/** The document of an entry in one language. */
export function documentOf(findable: Findable, locale: Locale): SearchDocument {
  const { kind, id, title, lang, date, line, names, mentions, texts, prose, passages, filters } = findable;
  const fields = {
    [kind === 'source' ? 'source' : 'title']: title,
    lang: lang === locale ? '' : (lang ?? ''),
    [kind === 'source' ? 'issued' : 'date']: date ? label(date, locale) : '',
    line: line.join(' · '),
    [kind === 'site' ? 'site' : 'names']: names.join(', '),
    mentions: mentions.join(', '),
  };
  const text = elementsOf(prose.tree, textFor(locale));
  dropCitations(text);
  const body = [...paragraphs(texts), ...text.children, ...passages.flatMap(passageElements)];
  const head = [
    ...Object.entries(fields).map(([field, value]) => attribute('meta', field, value)),
    ...Object.entries(filters).flatMap(([filter, values]: [string, readonly string[]]) =>
      values.map((value) => attribute('filter', filter, value)),
    ),
    attribute('filter', 'kind', kind),
    attribute('sort', 'order', findable.order?.toString() ?? ''),
  ].flat();
  // What has no text of its own still has its name: Pagefind leaves out a document without words.
  const words = body.length > 0 ? body : paragraphs([title]);
  return {
    url: inLanguage(pageOfFile(kind, id), locale),
    html: toHtml(h('html', { lang: locale }, [h('body', { 'data-pagefind-body': '' }, head, words)])),
  };
}

function attribute(kind: 'meta' | 'filter' | 'sort', key: string, value: string): Element[] {
  return value === '' ? [] : [h('meta', { [`data-pagefind-${kind}`]: `${key}[content]`, content: value })];
}

function paragraphs(texts: readonly string[]): Element[] {
  return texts.filter((text) => text !== '').map((text) => h('p', text));
}

function passageElements({ id, title, texts }: Passage): ElementContent[] {
  return [h('h3', { id, 'data-pagefind-weight': '2' }, title), ...paragraphs(texts)];
}
