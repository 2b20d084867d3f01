import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
import { expect, inject, test } from 'vitest';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { isCard, isFormer, pagesOf } from './pages.ts';

const site = inject('site');

test('no file of data or feed holds a draft', () => {
  const files = globSync(['data/*.*', '*.xml', 'events/*.{json,md}'], {
    cwd: site,
    exclude: ['**/*.{br,gz,zip}'],
  });
  const telling = files.filter((file) =>
    /secret-draft|must not be seen/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(telling).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('every page tells readers of feeds where they are', () => {
  for (const page of pagesOf(inject('below')).filter((each) => !isCard(each))) {
    const { address, $ } = page;
    const feeds = $('head link[rel=alternate][type="application/atom+xml"]').toArray();
    const plain = withoutLanguage(address);
    const isOfEvents = /^\/(?:sites|monuments|actors)\/[^/]+\/$/.test(plain) && !isFormer(page);
    const language = `/x/y${address.slice(0, -plain.length)}`;
    const own = isOfEvents ? [`/x/y${address}feed.xml`] : [];
    expect([address, feeds.map((link) => $(link).attr('href'))]).toEqual([
      address,
      [`${language}/feed.xml`, `${language}/corrections.xml`, ...own],
    ]);
  }
});

test.each(['sources.json', 'sources.bib'])(
  'pandoc makes a bibliography of every source from %s',
  async (file) => {
    const text = readFileSync(join(site, 'data', file), 'utf8');
    const options = { from: 'markdown', to: 'html', citeproc: true, bibliography: [file] };
    const { stdout, stderr } = await convert(options, '---\nnocite: "@*"\n---\n', { [file]: text });
    expect(stderr).toBe('');
    const entries = [...stdout.matchAll(/id="ref-([a-z0-9-]+)"/g)].map(([, id]) => `/sources/${id}/`);
    const sources = pagesOf(site).filter(({ address }) => /^\/sources\/.+/.test(address));
    expect(entries.toSorted()).toEqual(sources.map(({ address }) => address).toSorted());
  },
);
