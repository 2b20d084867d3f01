/**
 * A record as a document that Pagefind indexes: HTML with its `data-pagefind-` attributes, which no reader sees.
 * What a match weighs goes by the field: a site's names stand in `site`, all other names in `names`, the titles
 * and days of sources in `source` and `issued`; the weights are those of the page that searches.
 */
import type { Findable, Passage } from '../../derive/search.ts';
import { inLanguage, pageOf, type Address } from '../../record/address.ts';
import { label } from '../../record/words/label.ts';
import type { Locale } from '../../record/words/locale.ts';
import { escapeHtml } from '../html.ts';

/** A document for the index. */
export interface SearchDocument {
  /** The address without the base path, which the browser puts before it. */
  readonly url: Address;
  readonly html: string;
}

/** The document of a record in one language. */
export function documentOf(findable: Findable, locale: Locale): SearchDocument {
  const { kind, id, title, lang, date, line, names, mentions, texts, html, passages, filters } = findable;
  const fields = {
    [kind === 'source' ? 'source' : 'title']: title,
    lang: lang === locale ? '' : (lang ?? ''),
    [kind === 'source' ? 'issued' : 'date']: date ? label(date, locale) : '',
    line: line.join(' · '),
    [kind === 'site' ? 'site' : 'names']: names.join(', '),
    mentions: mentions.join(', '),
  };
  const body = [...texts.map(paragraph), withoutCitations(html), ...passages.map(passageHtml)].join('');
  const head = [
    ...Object.entries(fields).map(([field, value]) => attribute('meta', field, value)),
    ...Object.entries(filters).flatMap(([filter, values]: [string, readonly string[]]) =>
      values.map((value) => attribute('filter', filter, value)),
    ),
    attribute('sort', 'order', findable.order?.toString()),
  ];
  return {
    url: inLanguage(pageOf(kind, id), locale),
    // What has no text of its own still has its name: Pagefind leaves out a document without words.
    html: `<html lang="${locale}"><body data-pagefind-body>${head.join('')}${body || paragraph(title)}</body></html>`,
  };
}

function attribute(kind: 'meta' | 'filter' | 'sort', key: string, value = ''): string {
  return value && `<meta data-pagefind-${kind}="${key}[content]" content="${escapeHtml(value)}">`;
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

function passageHtml({ id, title, texts }: Passage): string {
  return `<h3 id="${id}" data-pagefind-weight="2">${escapeHtml(title)}</h3>${texts.map(paragraph).join('')}`;
}

/** The body of an entry without the numbers that lead to its sources. */
function withoutCitations(html: string): string {
  return html.replaceAll(/\s*<a [^>]*class="citation"[^>]*>[^<]*<\/a>/g, '');
}
