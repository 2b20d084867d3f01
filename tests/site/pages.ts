import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

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

/** The text of a page's main part, as a reader sees it, with single spaces. */
export function textOf({ $ }: BuiltPage): string {
  return $('main').text().replaceAll(/\s+/g, ' ');
}
