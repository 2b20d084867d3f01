/** `sitemap-index.xml` and the sitemaps that it lists, as sitemaps.org and, for languages, Google have them. */
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import { indexablePages } from '../derive/indexable.ts';
import { sitemapIndex, sitemapPart, type Address } from '../record/address.ts';
import type { HeritageRecord } from '../record/record.ts';
import type { Located } from '../record/words/edition.ts';

/** The most addresses in one sitemap; the format allows 50,000. */
export const mostAddresses = 45_000;

/** A sitemap, or the list of them. */
export interface SitemapFile {
  readonly address: Address;
  readonly write: () => Promise<string>;
}

/**
 * The index and its sitemaps, for a site in one language or more. They list the pages that may be indexed, in each
 * language; with a second language each page names its others, and itself, as alternates.
 */
export function sitemapFiles(
  record: HeritageRecord,
  editions: readonly Located[],
  most = mostAddresses,
): SitemapFile[] {
  const items = itemsOf(record, editions);
  const parts = Array.from({ length: Math.ceil(items.length / most) }, (_, i) => ({
    address: sitemapPart(i + 1),
    items: items.slice(i * most, (i + 1) * most),
  }));
  const [main] = editions;
  const urls = parts.map(({ address }) => ({ url: main?.url(address) ?? address }));
  return [
    { address: sitemapIndex, write: () => xml(urls, new SitemapIndexStream()) },
    ...parts.map((part) => ({
      address: part.address,
      write: () => xml(part.items, sitemapStream(editions)),
    })),
  ];
}

function itemsOf(record: HeritageRecord, editions: readonly Located[]): SitemapItemLoose[] {
  return indexablePages(record).flatMap(({ address, changed }) => {
    const links = editions.map(({ locale, url }) => ({ lang: locale, url: url(address) }));
    return links.map(({ url }) => ({
      url,
      ...(changed === undefined ? {} : { lastmod: changed }),
      ...(links.length > 1 ? { links } : {}),
    }));
  });
}

function sitemapStream({ length }: readonly Located[]): SitemapStream {
  return new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, image: false, video: false, xhtml: length > 1 },
  });
}

async function xml(items: readonly object[], stream: SitemapStream | SitemapIndexStream): Promise<string> {
  const bytes = await streamToPromise(Readable.from(items).pipe(stream));
  return `${bytes.toString('utf8')}\n`;
}
