import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { isFormer, pagesOf } from './pages.ts';

/** The documents that can be found, as the index of a site holds them. */
function documentsOf(site: string): { readonly url: string; readonly text: string }[] {
  return globSync('pagefind/fragment/*', { cwd: site }).map((file) => {
    const text = gunzipSync(readFileSync(join(site, file)))
      .toString()
      .replace('pagefind_dcd', '');
    return { url: JSON.parse(text).url, text };
  });
}

describe.each([
  ['the site', inject('site')],
  ['the site below a path', inject('below')],
  ['a site with a fourth site', inject('fourth')],
])('in %s', (_, site) => {
  test('every page of a record can be found, once, by its address without the base path', () => {
    const ofRecords = /^\/(events|sites|monuments|actors|sources)\/[^/]+\/$/;
    const pages = pagesOf(site)
      .filter((page) => !isFormer(page))
      .flatMap(({ address }) => (ofRecords.test(address) ? address : []));
    expect(
      documentsOf(site)
        .map(({ url }) => url)
        .toSorted(),
    ).toEqual(pages.toSorted());
  });

  test('each file of the index is asked for by another, and none is missing', () => {
    const folder = join(site, 'pagefind');
    const exclude = ['**/*.{br,gz}'];
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    const { hash, wasm } = entry.languages.en;
    const meta = `pagefind.${hash}.pf_meta`;
    const listed =
      gunzipSync(readFileSync(join(folder, meta)))
        .toString('latin1')
        .match(/en_[0-9a-f]{7,}/g) ?? [];
    const files = globSync('**/*.*', { cwd: folder, exclude }).filter((file) => !file.startsWith('pagefind'));
    const parts = files.flatMap((file) => /en_[0-9a-f]{7,}/.exec(file)?.[0] ?? []);
    expect(Object.keys(entry.languages)).toEqual(['en']);
    expect(parts.toSorted()).toEqual([...new Set(listed)].toSorted());
    expect(files.filter((file) => !file.includes('/'))).toEqual([`wasm.${wasm}.pagefind`]);
    expect(globSync('pagefind*', { cwd: folder, exclude }).toSorted()).toEqual(
      ['pagefind-entry.json', meta, 'pagefind.js'].toSorted(),
    );
  });
});

test('a draft cannot be found', () => {
  expect(documentsOf(inject('fourth')).filter(({ text }) => text.includes('must not be seen'))).toEqual([]);
});

test('the search page may compile WebAssembly, and no other page may', () => {
  const policies = Map.groupBy(pagesOf(inject('site')), ({ $ }) =>
    $('meta[http-equiv=Content-Security-Policy]').attr('content'),
  );
  const [usual = '', searching = ''] = [...policies.keys()].toSorted((a = '', b = '') => a.length - b.length);
  expect(policies.size).toBe(2);
  expect(policies.get(searching)?.map(({ address }) => address)).toEqual(['/search/']);
  expect(searching).toBe(usual.replace("script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';"));
});

test('only the search page knows the index, and its own script is at most 6 KB compressed', () => {
  const site = inject('site');
  const knowing = pagesOf(site).filter(({ html }) => html.includes('pagefind'));
  expect(knowing.map(({ address }) => address)).toEqual(['/search/']);
  const scripts = knowing.flatMap(({ $ }) =>
    $('script[src]')
      .toArray()
      .map((script) => $(script).attr('src') ?? ''),
  );
  expect(scripts.length).toBe(1);
  const size = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(site, src))).length, 0);
  expect(size).toBeLessThan(6 * 1024);
});

test('the search page below a path asks for the engine below that path', () => {
  const page = pagesOf(inject('below')).find(({ address }) => address === '/search/');
  expect(page?.$('#search_form').attr('data-engine')).toBe('/x/y/pagefind/pagefind.js');
});
