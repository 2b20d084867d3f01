import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { holdPages, keptPage } from '../../src/astro/kept-pages.ts';
import type { Made } from '../../src/publish/kept-work.ts';

afterEach(() => {
  globalThis.heldPages = undefined;
});

/** A page as a build asks for it. */
function asked(path: string, locals: Partial<App.Locals> = {}) {
  const told: App.Locals = { hasStory: false, reach: {}, day: undefined, ...locals };
  return { url: new URL(path, 'https://example.org'), locals: told };
}

test('a page that shows the same is not rendered again', async () => {
  holdPages(new Map<string, Made>());
  const first = asked('/a/');
  expect(keptPage(first, { title: 'A', of: new Map([['b', 1]]) })).toBeUndefined();
  first.locals.keep?.('<p>A</p>');
  const again = keptPage(asked('/a/'), { title: 'A', of: new Map([['b', 1]]) });
  expect(await again?.text()).toBe('<p>A</p>');
});

test.each([
  ['another address', asked('/b/'), { title: 'A', of: new Map([['b', 1]]) }],
  ['other words', asked('/a/'), { title: 'B', of: new Map([['b', 1]]) }],
  ['another number in what it looks up', asked('/a/'), { title: 'A', of: new Map([['b', 2]]) }],
  ['a story to lead to', asked('/a/', { hasStory: true }), { title: 'A', of: new Map([['b', 1]]) }],
  [
    'another day of the edition',
    asked('/a/', { day: '2026-01-02' }),
    { title: 'A', of: new Map([['b', 1]]) },
  ],
])('a page of %s is', (_what, page, shown) => {
  holdPages(new Map<string, Made>());
  const first = asked('/a/');
  keptPage(first, { title: 'A', of: new Map([['b', 1]]) });
  first.locals.keep?.('<p>A</p>');
  expect(keptPage(page, shown)).toBeUndefined();
});

test('what a function does is told by nothing, so a page that shows one is refused', () => {
  holdPages(new Map<string, Made>());
  expect(() => keptPage(asked('/a/'), { at: () => 1 })).toThrow(/could not be cloned/);
});

test('a preview keeps no page', () => {
  const page = asked('/a/');
  expect(keptPage(page, {})).toBeUndefined();
  expect(page.locals.keep).toBeUndefined();
});

/** The pages that are kept, each with what it names to tell whether it shows the same. */
const kept = globSync('src/pages/**/*.astro')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .flatMap(({ path, text }) => {
    const [, names] = /keptPage\(Astro, ([^)]*)\)/.exec(text) ?? [];
    return names === undefined ? [] : [{ path, text, names: names.split(', ') }];
  });

test.each(kept)('$path names all that its template shows', ({ text, names }) => {
  const [, code = '', template = ''] = text.split(/^---$/m);
  const worked = [...code.matchAll(/^(?:const|let) (?:\{([^}]*)\}|(\w+))/gm)]
    .flatMap(([, several, one]) => (several ?? one ?? '').split(','))
    .map((name) => name.replace(/^.*:/, '').trim());
  const told = new Set(['edition', ...names]);
  const untold = worked.filter((name) => !told.has(name) && new RegExp(`[^.\\w]${name}\\b`).test(template));
  expect(untold).toEqual([]);
  expect(template).not.toMatch(/\bAstro\b/);
});

test('pages of entries, of which there are many, are kept', () => {
  expect(kept.length).toBeGreaterThan(10);
});
