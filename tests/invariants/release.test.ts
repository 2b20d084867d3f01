import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { fileSize } from '../../src/record/words/file-size.ts';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { countIds, pageAt, pagesByAddress, pagesOf, twoPagesOfEachKind } from '../site/pages.ts';

const texts = /\.(html|css|js|json|geojson|xml|txt|md|csv|sqlite|ics|bib|ris|svg|webmanifest)$/;
const decoder = new TextDecoder();

function archiveIn(site: string): ReadonlyMap<string, Uint8Array> {
  const files = unzipSync(readFileSync(join(site, 'data/ruins-on-record.zip')));
  return new Map(Object.entries(files).map(([path, bytes]) => [path.replace('ruins-on-record/', ''), bytes]));
}

function filesIn(site: string): string[] {
  return globSync('**/*', { cwd: site })
    .filter((file) => statSync(join(site, file)).isFile())
    .toSorted();
}

describe.each(inject('releases'))('the release of $name', ({ dir: site, root: web, isLookedThrough }) => {
  const files = filesIn(site);
  const archive = archiveIn(site);
  const looked = isLookedThrough ? pagesOf(site) : twoPagesOfEachKind(pagesOf(site));
  const paths = looked.map(({ file }) => file).filter((path) => archive.has(path));
  const trees = new Map<string, CheerioAPI>();
  const ids = new Map<string, ReadonlyMap<string, number>>();

  /** A page of the archive. */
  const treeOf = (path: string): CheerioAPI => {
    const tree = trees.get(path) ?? load(decoder.decode(archive.get(path)));
    trees.set(path, tree);
    return tree;
  };

  const idsOf = (path: string): ReadonlyMap<string, number> => {
    const known = ids.get(path) ?? countIds(treeOf(path));
    ids.set(path, known);
    return known;
  };

  /** Whether a link leads to the web although the archive holds what it leads to. */
  const isNeedless = (link: string): boolean =>
    link.startsWith(web) && archive.has(link.slice(web.length).replace(/(^|\/)$/, '$1index.html'));

  /** Whether a link leads to no file of the archive, or to a fragment that its page has not. */
  const isDead = (link: string, path: string): boolean => {
    const [file = '', fragment] = link.replace(/\?[^#]*/, '').split('#');
    const target = file === '' ? path : posix.join(posix.dirname(path), file);
    if (link.startsWith('/') || !archive.has(target)) return true;
    return fragment !== undefined && idsOf(target).get(decodeURIComponent(fragment)) !== 1;
  };

  test('has two compressed twins beside every text file, which hold the same, and beside no other', () => {
    const expected = files.filter((file) => texts.test(file));
    expect(files.filter((file) => file.endsWith('.br'))).toEqual(
      expected.map((file) => `${file}.br`).toSorted(),
    );
    expect(files.filter((file) => file.endsWith('.gz'))).toEqual(
      expected.map((file) => `${file}.gz`).toSorted(),
    );
    // How a twin is made does not depend on what it is made of: of the record, some are read.
    const read = isLookedThrough ? expected : expected.filter((_, i) => i % 20 === 0);
    const other = read.filter((file) => {
      const text = readFileSync(join(site, file));
      return !(
        brotliDecompressSync(readFileSync(join(site, `${file}.br`))).equals(text) &&
        gunzipSync(readFileSync(join(site, `${file}.gz`))).equals(text)
      );
    });
    expect(other).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
  });

  test('has an archive with every page, stylesheet, typeface and file of data, and with no script', () => {
    const kept = files.filter(
      (file) => !/^(pagefind|previews)\/|\.(br|gz|js|zip|webmanifest)$|^404\.html$|^_(?!astro\/)/.test(file),
    );
    const told = ['LICENSE.txt', 'README.txt', 'VERSION.txt'];
    expect([...archive.keys()].toSorted()).toEqual([...kept, ...told].toSorted());
    const wrong = paths.filter(
      (path) =>
        treeOf(path)('script:not([type="application/ld+json"]), link[rel*=preload], noscript').length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('says on the page of the data how large the archive is, and not in the archive itself', () => {
    const { $ } = pageAt(pagesByAddress(site), '/data/');
    const { size } = statSync(join(site, 'data/ruins-on-record.zip'));
    expect($('#page_archive p').first().text()).toContain(`ruins-on-record.zip, ${fileSize(size, 'en')}: `);
    expect(treeOf('data/index.html')('#page_archive').length).toBe(0);
  });

  test('links in the archive from file to file, and to the web for what is not in it', () => {
    const wrong = paths.flatMap((path) => {
      const $ = treeOf(path);
      const links = $(
        'a[href], link[href]:not([rel=canonical], [type$=oembed], [hreflang]), [src]',
      ).toArray();
      const refresh = $('meta[http-equiv=refresh]').attr('content')?.split('url=')[1];
      return [
        ...links.map((link) => $(link).attr('href') ?? $(link).attr('src') ?? ''),
        ...(refresh ? [refresh] : []),
      ]
        .filter((link) => (/^(https?|mailto):/.test(link) ? isNeedless(link) : isDead(link, path)))
        .map((link) => `${path} -> ${link}`);
    });
    expect(wrong).toEqual([]);
  });

  test('says on every page of the archive what the page of the site says', () => {
    const built = pagesByAddress(site);
    const ofSite = paths.filter((path) => !/^(data|search)\//.test(withoutLanguage(`/${path}`).slice(1)));
    for (const path of ofSite) {
      const page = pageAt(built, `/${path.replace(/index\.html$/, '')}`);
      expect([path, treeOf(path)('body').text()]).toEqual([path, page.$('body').text()]);
    }
    expect(ofSite.length).toBeGreaterThan(0);
  });

  test('has stylesheets in the archive that find their typefaces beside them', () => {
    const styles = [...archive].filter(([path]) => path.endsWith('.css'));
    const faces = styles.flatMap(([path, css]) =>
      [...decoder.decode(css).matchAll(/url\(["']?([^)"']+)/g)].flatMap(([, url = '']) =>
        url.startsWith('#') ? [] : [posix.join(posix.dirname(path), url)],
      ),
    );
    expect(faces.filter((file) => !archive.has(file))).toEqual([]);
    expect(faces.length).toBeGreaterThan(5);
  });
});
