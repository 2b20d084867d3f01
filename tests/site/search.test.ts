import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { pagesOf } from './pages.ts';
import { documentsOf } from './search-index.ts';

test('a draft cannot be found', () => {
  expect(documentsOf(inject('site')).filter(({ text }) => text.includes('must not be seen'))).toEqual([]);
});

test('the search page may compile WebAssembly, and no other page may', () => {
  const policies = Map.groupBy(pagesOf(inject('site')), ({ $ }) =>
    $('meta[http-equiv=Content-Security-Policy]').attr('content'),
  );
  const [usual = '', searching = ''] = [...policies.keys()].toSorted((a = '', b = '') => a.length - b.length);
  expect(policies.size).toBe(2);
  expect(new Set(policies.get(searching)?.map(({ address }) => withoutLanguage(address)))).toEqual(
    new Set(['/search/']),
  );
  expect(searching).toBe(usual.replace("script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';"));
});

test('only the search page knows the index, and its own script is at most 6 KB compressed', () => {
  const site = inject('site');
  const knowing = pagesOf(site).filter(({ html }) => html.includes('pagefind'));
  expect(new Set(knowing.map(({ address }) => withoutLanguage(address)))).toEqual(new Set(['/search/']));
  const scripts = knowing.slice(-1).flatMap(({ $ }) =>
    $('script[src]')
      .toArray()
      .map((script) => $(script).attr('src') ?? '')
      .filter((script) => !script.includes('/Page.')),
  );
  expect(scripts.length).toBe(1);
  const size = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(site, src))).length, 0);
  expect(size).toBeLessThan(6 * 1024);
});

test('the search page below a path asks for the engine below that path', () => {
  const page = pagesOf(inject('below')).find(({ address }) => address === '/search/');
  expect(page?.$('#search_form').attr('data-engine')).toBe('/x/y/pagefind/pagefind.js');
});
