import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'cheerio/slim';
import { parseFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { dataFiles } from '../../src/publish/data/files.ts';
import { fileSize } from '../../src/record/words/file-size.ts';
import { launched } from '../browser/browser.ts';
import { hasFragment, pagesByAddress, pagesOf } from '../site/pages.ts';

const names = dataFiles.map(({ address }) => address.slice(1));
const texts = dataFiles.filter(({ format }) => !format.isBinary).map(({ address }) => address.slice(1));

/** What an XML parser that forgives nothing says against a text; nothing where it is well formed. */
async function problemOf(xml: string): Promise<string | undefined> {
  const page = await (await launched()).newPage();
  try {
    return await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      xml,
    );
  } finally {
    await page.close();
  }
}

describe.each(inject('sites'))('the files of $name', ({ dir: site, root: origin }) => {
  const text = (name: string): string => readFileSync(join(site, name), 'utf8');
  const json = (name: string): unknown => JSON.parse(text(name));

  test('are all there, and no others', () => {
    expect(
      globSync(['data/*.*', '*.xml'], {
        cwd: site,
        exclude: ['sitemap-*.xml', '**/*.{br,gz,zip}'],
      }).toSorted(),
    ).toEqual([...names, 'data/index.html'].toSorted());
  });

  test('hold addresses that lead to pages, fragments and files of the site', () => {
    const pages = pagesByAddress(site);
    const found = new Set(texts.flatMap((name) => addressesIn(text(name).replaceAll('\r\n ', ''), origin)));
    const dead = [...found].filter((url) => {
      const [path = '', fragment] = url.slice(origin.length - 1).split('#');
      const page = pages.get(path);
      if (!page) return !existsSync(join(site, path)) || path.endsWith('/');
      return fragment !== undefined && !hasFragment(pages, page, fragment);
    });
    expect(dead).toEqual([]);
    expect(found.size).toBeGreaterThan(names.length);
  });

  test('name no other host of the site', () => {
    const other = origin.startsWith('https') ? 'localhost:4321' : 'example.org/x/y';
    expect(texts.filter((name) => text(name).includes(other))).toEqual([]);
  });

  test('are those that the package lists, byte for byte', () => {
    const { resources } = z
      .object({ resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })) })
      .parse(json('data/datapackage.json'));
    expect(resources.map(({ path }) => `data/${path}`).toSorted()).toEqual(
      names.filter((name) => name.startsWith('data/') && name !== 'data/datapackage.json').toSorted(),
    );
    for (const { path, bytes, hash } of resources) {
      const file = readFileSync(join(site, 'data', path));
      expect([path, bytes, hash]).toEqual([
        path,
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ]);
    }
  });

  test('have on their page the size that they have', () => {
    const page = pagesOf(site).find(({ address }) => address === '/data/');
    const shown = page
      ?.$('.data-file')
      .toArray()
      .map((file) => [
        page.$(file).find('h3').text().trim(),
        page.$(file).find('.fine').text().split(', ')[1],
      ]);
    const expected = names.map((name) => [
      name.replace('data/', ''),
      fileSize(readFileSync(join(site, name)).length, 'en'),
    ]);
    expect(Object.fromEntries(shown ?? [])).toEqual(Object.fromEntries(expected));
  });

  test('hold events that fit their schema, one for each page of an event', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(json('data/events.schema.json')));
    validate(json('data/events.json'));
    expect(validate.errors).toBeNull();
    const { events } = z
      .object({ events: z.array(z.object({ id: z.string() })) })
      .parse(json('data/events.json'));
    const pages = pagesOf(site).filter(
      ({ address, $ }) =>
        /^\/events\/.+/.test(address) && $('meta[name=robots][content*=noindex]').length === 0,
    );
    expect(events.map(({ id }) => `/events/${id}/`).toSorted()).toEqual(
      pages.map(({ address }) => address).toSorted(),
    );
  });

  test.each(['feed.xml', 'corrections.xml'])('%s is well-formed XML', async (name) => {
    expect(await problemOf(text(name))).toBeUndefined();
    expect(await problemOf(text(name).replace('</feed>', ''))).toBeDefined();
  });

  test('are feeds to a reader of feeds, which finds each entry with its words, day and page', () => {
    const events = new Map(
      z
        .object({
          events: z.array(
            z.object({ url: z.string(), title: z.string(), summary: z.string(), added: z.string() }),
          ),
        })
        .parse(json('data/events.json'))
        .events.map((event) => [event.url, event]),
    );
    const { format, feed } = parseFeed(text('feed.xml'));
    const entries = format === 'atom' ? (feed.entries ?? []) : [];
    expect(entries).toHaveLength(Math.min(50, events.size));
    for (const { title, summary, links, published } of entries) {
      const event = events.get(links?.[0]?.href ?? '');
      expect(published?.slice(0, 10)).toBe(event?.added);
      expect(load(title?.value ?? '').text()).toBe(event?.title);
      expect(load(summary?.value ?? '').text()).toContain(event?.summary);
    }
    const corrections = parseFeed(text('corrections.xml'));
    expect(corrections.format).toBe('atom');
  });
});

/** The addresses of the site that a text holds, but for those that are only names of entries of a feed. */
function addressesIn(text: string, origin: string): string[] {
  return text
    .split(/[\s"'<>{}\\;,]|&quot;/)
    .filter((word) => word.startsWith(origin) && !word.includes('#correction_'))
    .map((word) => word.replace(/[.)]+$/, ''));
}
