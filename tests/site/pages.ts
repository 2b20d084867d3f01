import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { published } from '../../src/derive/published.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { projectEntries } from '../../src/project-entries.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { locales, withoutLanguage } from '../../src/record/words/locale.ts';
import { textFor } from '../../src/record/words/text.ts';
import { fixtures } from '../setup/sites.ts';

/** One built page. */
export interface BuiltPage {
  /** The file below the site's folder. */
  readonly file: string;
  /** The address at which a server shows it, without a base path. */
  readonly address: string;
  readonly html: string;
  readonly $: CheerioAPI;
  /** How often each id stands on it. */
  readonly ids: ReadonlyMap<string, number>;
  /** Where it leads a browser at once, if it does. */
  readonly refresh: string | undefined;
}

const read = new Map<string, readonly BuiltPage[]>();

/**
 * All HTML pages of a built site. Each is read and parsed once in a process, when it is first looked at, and shared by
 * all tests there: none may change it.
 */
export function pagesOf(site: string): readonly BuiltPage[] {
  const known = read.get(site);
  if (known) return known;
  const pages = globSync('**/*.html', { cwd: site })
    .toSorted()
    .map((file) => new PageFile(site, file));
  read.set(site, pages);
  return pages;
}

class PageFile implements BuiltPage {
  readonly file: string;
  readonly address: string;
  readonly #path: string;
  #html: string | undefined;
  #tree: CheerioAPI | undefined;
  #ids: ReadonlyMap<string, number> | undefined;

  constructor(site: string, file: string) {
    this.file = file;
    this.address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.#path = join(site, file);
  }

  get html(): string {
    return (this.#html ??= readFileSync(this.#path, 'utf8'));
  }

  get $(): CheerioAPI {
    return (this.#tree ??= load(this.html));
  }

  get ids(): ReadonlyMap<string, number> {
    return (this.#ids ??= countIds(this.$));
  }

  get refresh(): string | undefined {
    return this.html.includes('http-equiv="refresh"')
      ? this.$('meta[http-equiv=refresh]').attr('content')
      : undefined;
  }
}

/** How often each id stands in a tree. */
export function countIds($: CheerioAPI): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const element of $('[id]').toArray()) {
    const id = $(element).attr('id') ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The pages of a built site in the language at its root, of whose words a test may know. */
export function pagesAtRoot(site: string): readonly BuiltPage[] {
  return pagesOf(site).filter(({ address }) => withoutLanguage(address) === address);
}

/** Whether a page is made for a frame on other pages. */
export function isCard({ address }: BuiltPage): boolean {
  return /^(\/[a-z]{2})?\/embed\//.test(address);
}

/** What such a page says first, in each language. */
const withdrawn: ReadonlySet<string> = new Set(locales.map((locale) => textFor(locale)('withdrawn.heading')));

/** Whether a page says that what stood at its address was withdrawn. Few pages have the words, and only these are parsed for them. */
export function isWithdrawn(page: BuiltPage): boolean {
  return (
    [...withdrawn].some((words) => page.html.includes(words)) && withdrawn.has(page.$('h1').text().trim())
  );
}

/** Whether a page is a selection of events by two things: what it lists is on the page of each of the two. */
export function isByTwo({ address }: Pick<BuiltPage, 'address'>): boolean {
  return /^\/timeline\/(?:[^/]+\/){4}$/.test(withoutLanguage(address));
}

/** Whether a page stands at an address at which a record stood that moved or was withdrawn. */
export function isFormer(page: BuiltPage): boolean {
  return page.refresh !== undefined || isWithdrawn(page);
}

/** Whether a fragment stands once on a page, or on the page that this one leads on to. */
export function hasFragment(
  pages: ReadonlyMap<string, BuiltPage>,
  page: BuiltPage,
  fragment: string,
): boolean {
  return page.ids.get(fragment) === 1 || goalOf(pages, page)?.ids.get(fragment) === 1;
}

/** The page that a former address leads on to; nothing for other pages. */
function goalOf(pages: ReadonlyMap<string, BuiltPage>, { $, refresh }: BuiltPage): BuiltPage | undefined {
  if (refresh === undefined) return undefined;
  const { pathname } = new URL($('link[rel=canonical]').attr('href') ?? '', 'http://localhost');
  return [...pages.values()].find(({ address }) => address !== '/' && pathname.endsWith(address));
}

/** Whether a page is a card at such an address. */
export function isFormerCard(page: BuiltPage): boolean {
  const own = page.address.replace('/embed/', '/').replace(/\/chart\/$/, '/');
  const isOther = !page.$('link[rel=canonical]').attr('href')?.endsWith(own);
  return isCard(page) && (isOther || isWithdrawn(page));
}

/** The largest page of each kind: of the events, of the timelines of a site and an actor, and so on. */
export function onePageOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  return kindsOf(pages).flatMap((ofKind) => ofKind.slice(0, 1));
}

/** The smallest page of each kind, which is the only one where there are no more. */
export function smallestPageOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  return kindsOf(pages).flatMap((ofKind) => ofKind.slice(-1));
}

/** The largest and the smallest page of each kind. */
export function twoPagesOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  return [...new Set([...onePageOfEachKind(pages), ...smallestPageOfEachKind(pages)])];
}

/** The pages of each kind, the largest first. */
function kindsOf(pages: readonly BuiltPage[]): BuiltPage[][] {
  const kinds = Map.groupBy(pages, (page) => `${patternOf(page.address)} ${isFormer(page)}`);
  return [...kinds.values()].map((ofKind) => ofKind.toSorted((a, b) => b.html.length - a.html.length));
}

/** An address without what names an entry: `/ar/timeline/site/hatra/` becomes `ar /timeline/site/-/`, and all selections by two things are of one kind. */
function patternOf(address: string): string {
  const own = withoutLanguage(address);
  const steps = own.split('/');
  const words = isByTwo({ address })
    ? /^(embed|events|sites|chart)$/
    : /^(embed|events|sites|chart|site|actor)$/;
  const pattern = steps.map((step, i) => (i < 2 || step === '' || words.test(step) ? step : '-')).join('/');
  return own === address ? pattern : `${address.split('/')[1]} ${pattern}`;
}

/** The text of a page's main part, as a reader sees it, with single spaces. */
export function textOf({ $ }: Pick<BuiltPage, '$'>): string {
  return $('main').text().replaceAll(/\s+/g, ' ');
}

const byAddress = new Map<string, ReadonlyMap<string, BuiltPage>>();

/** The pages of a built site by their addresses. */
export function pagesByAddress(site: string): ReadonlyMap<string, BuiltPage> {
  const known = byAddress.get(site) ?? new Map(pagesOf(site).map((built) => [built.address, built]));
  byAddress.set(site, known);
  return known;
}

/** The page at an address. Throws where there is none. */
export function pageAt(pages: ReadonlyMap<string, BuiltPage>, address: string): BuiltPage {
  const found = pages.get(address);
  if (!found) throw new Error(`There is no page ${address}.`);
  return found;
}

const records = new Map<string, Promise<HeritageRecord>>();

/** The record that the site of a content folder shows. Throws where the content has errors. */
export function recordIn(content: string): Promise<HeritageRecord> {
  const known = records.get(content) ?? readRecord(content);
  records.set(content, known);
  return known;
}

async function readRecord(content: string): Promise<HeritageRecord> {
  const { readFile } = await projectEntries();
  const { record } = await readAll(content, readFile);
  return published(valid(record));
}

/** The record of the fixtures, of which most sites of the tests are made. */
export function fixtureRecord(): Promise<HeritageRecord> {
  return recordIn(fixtures);
}

function valid(record: HeritageRecord | undefined): HeritageRecord {
  if (!record) throw new Error('The content has errors.');
  return record;
}
