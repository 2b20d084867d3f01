import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { readAll } from '../../src/parse/read-all.ts';
import type { HeritageRecord } from '../../src/record/record.ts';

/** One built page. */
export interface BuiltPage {
  /** The file below the site's folder. */
  readonly file: string;
  /** The address at which a server shows it, without a base path. */
  readonly address: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** All HTML pages of a built site. */
export function pagesOf(site: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: site })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      return { file, address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, $: load(html) };
    });
}

/** Whether a page is made for a frame on other pages. */
export function isCard({ address }: BuiltPage): boolean {
  return /^(\/[a-z]{2})?\/embed\//.test(address);
}

/** Whether a page says that what stood at its address was withdrawn. */
export function isWithdrawn({ $ }: BuiltPage): boolean {
  return $('h1').text().trim() === 'This entry was withdrawn';
}

/** Whether a page stands at an address at which a record stood that moved or was withdrawn. */
export function isFormer(page: BuiltPage): boolean {
  return page.$('meta[http-equiv=refresh]').length > 0 || isWithdrawn(page);
}

/** Whether a page is a card at such an address. */
export function isFormerCard(page: BuiltPage): boolean {
  const own = page.address.replace('/embed/', '/').replace(/\/chart\/$/, '/');
  const isOther = !page.$('link[rel=canonical]').attr('href')?.endsWith(own);
  return isCard(page) && (isOther || isWithdrawn(page));
}

/** The text of a page's main part, as a reader sees it, with single spaces. */
export function textOf({ $ }: BuiltPage): string {
  return $('main').text().replaceAll(/\s+/g, ' ');
}

/** The pages of a built site by their addresses. */
export function pagesByAddress(site: string): ReadonlyMap<string, BuiltPage> {
  return new Map(pagesOf(site).map((built) => [built.address, built]));
}

/** The page at an address. Throws where there is none. */
export function pageAt(pages: ReadonlyMap<string, BuiltPage>, address: string): BuiltPage {
  const found = pages.get(address);
  if (!found) throw new Error(`There is no page ${address}.`);
  return found;
}

/** The record of the project's content. Throws where it has errors. */
export async function contentRecord(): Promise<HeritageRecord> {
  const { record } = await readAll('content');
  if (!record) throw new Error('The content has errors.');
  return record;
}
