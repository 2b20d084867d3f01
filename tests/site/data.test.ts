import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

const site = inject('site');
const sources = pagesOf(site).filter(({ address }) => /^\/sources\/.+/.test(address));

test.each(['sources.json', 'sources.bib'])(
  'pandoc makes a bibliography of every source from %s',
  async (file) => {
    const text = readFileSync(join(site, 'data', file), 'utf8');
    const options = { from: 'markdown', to: 'html', citeproc: true, bibliography: [file] };
    const { stdout, stderr } = await convert(options, '---\nnocite: "@*"\n---\n', { [file]: text });
    expect(stderr).toBe('');
    const entries = [...stdout.matchAll(/id="ref-([a-z0-9-]+)"/g)].map(([, id]) => `/sources/${id}/`);
    expect(entries.toSorted()).toEqual(sources.map(({ address }) => address).toSorted());
  },
);
