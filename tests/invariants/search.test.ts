import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { isFormer, pagesOf } from '../site/pages.ts';
import { documentsOf } from '../site/search-index.ts';

describe.each(inject('sites'))('in $name', ({ dir: site }) => {
  test('every page of a record can be found, once, by its address without the base path', () => {
    const ofRecords = /^\/((events|sites|monuments|actors|sources)\/[^/]+|story)\/$/;
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
