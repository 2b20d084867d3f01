import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { locales, withoutLanguage } from '../../src/record/words/locale.ts';
import { isFormer, pagesOf } from '../site/pages.ts';
import { documentsOf } from '../site/search-index.ts';

describe.each(inject('sites'))('in $name', ({ dir: site }) => {
  test('every page of a record can be found, once, by its address without the base path', () => {
    const ofRecords = /^\/((events|sites|monuments|actors|sources)\/[^/]+|story)\/$/;
    const pages = pagesOf(site)
      .filter((page) => !isFormer(page))
      .flatMap(({ address }) => (ofRecords.test(withoutLanguage(address)) ? address : []));
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
    const languages = locales.map((locale) => ({
      part: new RegExp(`${locale}_[0-9a-f]{7,}`, 'g'),
      meta: `pagefind.${entry.languages[locale].hash}.pf_meta`,
      wasm: `wasm.${entry.languages[locale].wasm}.pagefind`,
    }));
    const listed = languages.flatMap(
      ({ meta, part }) =>
        gunzipSync(readFileSync(join(folder, meta)))
          .toString('latin1')
          .match(part) ?? [],
    );
    const files = globSync('**/*.*', { cwd: folder, exclude }).filter((file) => !file.startsWith('pagefind'));
    const parts = files.flatMap((file) => languages.flatMap(({ part }) => file.match(part) ?? []));
    expect(Object.keys(entry.languages).toSorted()).toEqual(locales.toSorted());
    expect(parts.toSorted()).toEqual([...new Set(listed)].toSorted());
    expect(files.filter((file) => !file.includes('/')).toSorted()).toEqual(
      languages.map(({ wasm }) => wasm).toSorted(),
    );
    expect(globSync('pagefind*', { cwd: folder, exclude }).toSorted()).toEqual(
      ['pagefind-entry.json', ...languages.map(({ meta }) => meta), 'pagefind.js'].toSorted(),
    );
  });
});
