import { globSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { siteAddresses } from '../../src/record/site-addresses.ts';
import { contentRecord } from './pages.ts';

/** Parts of pages, whose names change with their bytes, and what hosts read for themselves. */
const parts = /^\/(_astro\/|pagefind\/|previews\/|_|404\.html$|sitemap-\d+\.xml$)/;
/** The compressed twins of a release, which hosts send in place of the files. */
const compressed = /\.(br|gz)$/;

describe('the list of addresses', () => {
  test('has every file of a release, and each of its addresses is one', async () => {
    const files = globSync('**/*.*', { cwd: inject('site') })
      .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
      .filter((address) => !parts.test(address) && !compressed.test(address));
    const listed = [...siteAddresses(await contentRecord()).keys()].filter(
      (address) => !address.includes('#'),
    );
    expect(listed.toSorted()).toEqual(files.toSorted());
  });
});
