import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { siteAddresses } from '../../src/record/site-addresses.ts';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { recordIn } from '../site/pages.ts';

/** Parts of pages, whose names change with their bytes, and what hosts read for themselves. */
const parts = /^\/(_astro\/|pagefind\/|previews\/|images\/|_|404\.html$|sitemap-\d+\.xml$)/;
/** The compressed twins of a release, which hosts send in place of the files. */
const compressed = /\.(br|gz)$/;

test.each(inject('releases'))(
  'the list of addresses of $name has every file of a release, and each of its addresses is one',
  async ({ dir, content }) => {
    const files = globSync('**/*.*', { cwd: dir })
      .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
      .filter((address) => !parts.test(address) && !compressed.test(address));
    const listed = [...siteAddresses(await recordIn(content)).keys()].filter(
      (address) => !address.includes('#'),
    );
    const pages = files.filter((address) => address !== withoutLanguage(address));
    expect(listed.toSorted()).toEqual(files.filter((address) => !pages.includes(address)).toSorted());
    // What stands in other languages stands in that of the root too.
    expect(pages.filter((address) => !files.includes(withoutLanguage(address)))).toEqual([]);
  },
);
