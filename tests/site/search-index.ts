import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The documents that can be found, as the index of a site holds them. */
export function documentsOf(site: string): { readonly url: string; readonly text: string }[] {
  return globSync('pagefind/fragment/*', { cwd: site }).map((file) => {
    const text = gunzipSync(readFileSync(join(site, file)))
      .toString()
      .replace('pagefind_dcd', '');
    return { url: JSON.parse(text).url, text };
  });
}
