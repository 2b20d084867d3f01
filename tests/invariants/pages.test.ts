import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { pageOf } from '../../src/record/address.ts';
import { kinds } from '../../src/record/kind.ts';
import {
  isByTwo,
  isCard,
  isFormer,
  onePageOfEachKind,
  pagesAtRoot,
  pagesByAddress,
  pagesOf,
  recordIn,
  smallestPageOfEachKind,
} from '../site/pages.ts';

const rulesOfHtml: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    'long-title': 'off',
    'no-redundant-role': 'off',
    'doctype-style': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

/** The validator works its rules out anew for every page unless it is told that they stay the same. */
class ReadOnce extends StaticConfigLoader {
  #known: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#known ??= super.getConfigFor(''));
  }
}

describe.each(inject('sites'))('the site of $name', ({ dir, root, content, isLookedThrough }) => {
  const pages = pagesOf(dir);
  const isRelease = inject('releases').some((release) => release.dir === dir);
  const ourScript = `script[src^="${new URL(root).pathname}_astro/"]`;

  test('has no script but its own files and data, no inline style and no event handler on any page', () => {
    const found = pages.flatMap(({ address, $ }) =>
      $(
        `script:not(${ourScript}, [type="application/ld+json"]), script[src]:not(:empty), style, [style], [onclick], [onload], [onerror]`,
      )
        .toArray()
        .map((element) => `${address}: ${element.tagName}`),
    );
    expect(found).toEqual([]);
  });

  test('carries a content security policy that lets nothing run but its own files, on every page but the search', () => {
    for (const { $ } of pages.filter(({ address }) => !address.endsWith('/search/'))) {
      const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("script-src 'self';");
    }
  });

  test('loads nothing from another host', () => {
    const foreign = pages.flatMap(({ $ }) =>
      $(
        'link[href^=http]:not([rel=canonical], [rel="schema.dcterms"], [rel=alternate]), img[src^=http], iframe',
      ).toArray(),
    );
    expect(foreign).toEqual([]);
  });

  test('shows each page elsewhere by an image of its own site', () => {
    const shown = pages.filter((page) => !isCard(page));
    const images = new Set(shown.map(({ $ }) => $('meta[property="og:image"]').attr('content') ?? 'none'));
    for (const image of images) {
      const bytes = readFileSync(join(dir, image.slice(root.length)));
      expect([image, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([image, 1200, 630]);
    }
    expect(images.size).toBeGreaterThan(0);
  });

  // Pages in other languages are made by the same components, of other words, and selections by two things as those by one.
  const looked = isLookedThrough ? pagesAtRoot(dir).filter((page) => !isByTwo(page)) : [];
  test(`is valid HTML on ${isLookedThrough ? 'every page in the language at the root but the selections by two things, and on ' : ''}the largest page of each kind there and the smallest in each language`, async () => {
    const validator = new HtmlValidate(new ReadOnce(rulesOfHtml));
    const reports = await Promise.all(
      [...new Set([...looked, ...onePageOfEachKind(pagesAtRoot(dir)), ...smallestPageOfEachKind(pages)])].map(
        async ({ address, html }) => {
          const report = await validator.validateString(html);
          return report.results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId}: ${message}`),
          );
        },
      ),
    );
    expect(reports.flat()).toEqual([]);
  });

  test('has one heading of the first rank on a page, and no rank left out', () => {
    for (const { $, address } of pages) {
      const ranks = $('h1, h2, h3, h4, h5, h6')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      expect([address, ranks.filter((rank) => rank === 1).length]).toEqual([address, 1]);
      expect([address, ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1)]).toEqual([address, []]);
    }
  });

  test('has a title and a description on every page', () => {
    const without = pages.filter(
      ({ $ }) => $('title').text().trim() === '' || !$('meta[name=description]').attr('content')?.trim(),
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  test('has no page of more than 100 KB compressed', () => {
    const heavy = pages.filter(({ html }) => html.length > 100 * 1024 && gzipSync(html).length > 100 * 1024);
    expect(heavy.map(({ address }) => address)).toEqual([]);
  });

  test('every event of a list, every claim and every year has a link to its own place', () => {
    const places = '.timeline li[id], .event-item-title[id], article.claim, .timeline h2[id^=year_]';
    const wrong = pages.flatMap(({ $, address }) =>
      $(places)
        .toArray()
        .map((element) => {
          const anchor = $(element).find('.anchor').add($(element).siblings('.anchor')).first();
          return {
            address,
            own: $(element).attr('id'),
            to: anchor.attr('href'),
            name: anchor.attr('aria-label'),
          };
        })
        .filter(({ own, to, name = '' }) => to !== `#${own}` || !/: ./.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('the link to a place stands beside its heading, so that the heading is called what it says', () => {
    const inside = pages.filter(({ $ }) => $('.anchor').closest('h1, h2, h3, h4').length > 0);
    expect(inside.map(({ address }) => address)).toEqual([]);
  });

  test('a list of more sources than a reader looks through is folded, but in a book', () => {
    const folded = pages.filter(({ $ }) => $('details > .sources').length > 0);
    const long = pages.filter(
      ({ address, $ }) => !/\/book\//.test(address) && $('.sources > li').length > 60,
    );
    expect(folded.map(({ address }) => address)).toEqual(long.map(({ address }) => address));
  });

  test('has a page for every entry, and no page of an entry without one', async () => {
    const { events, sites, monuments, actors, sources } = await recordIn(content);
    const lists = { event: events, site: sites, monument: monuments, actor: actors, source: sources };
    const expected = kinds.flatMap((kind) => lists[kind].map(({ id }) => pageOf(kind, id)));
    const built = pages.filter(
      (page) => /^\/(events|sites|monuments|actors|sources)\/[^/]+\/$/.test(page.address) && !isFormer(page),
    );
    expect(built.map(({ address }) => address).toSorted()).toEqual(expected.toSorted());
  });

  test('answers at every address that was published, with what stood there or what became of it', async () => {
    const { permalinks } = await recordIn(content);
    const byAddress = pagesByAddress(dir);
    const dead = permalinks.filter(({ address }) => {
      const [path = '', fragment] = address.split('#');
      const page = byAddress.get(path);
      if (/\.\w+$/.test(path) && fragment === undefined)
        return !existsSync(join(dir, path)) && (isRelease || !path.endsWith('.zip'));
      const isThere = fragment === undefined || page?.ids.get(fragment) === 1;
      return !page || !(isFormer(page) || isThere);
    });
    expect(dead.map(({ address }) => address)).toEqual([]);
  });
});
