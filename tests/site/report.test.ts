import { expect, inject, test } from 'vitest';
import { isCard, isFormer, pagesByAddress, pagesOf, type BuiltPage } from './pages.ts';

/** A site whose makers say how they are reached, and one whose makers do not. */
const [told, untold] = [inject('below'), inject('site')];
const repository = 'https://example.org/owner/ruins';

/** The pages with a foot: not the cards for frames, nor the pages that lead on at once. */
const standing = pagesOf(told).filter(({ $ }) => $('.colophon').length > 0);

test('every page leads to the form for errors and to a letter, its address filled in', () => {
  expect(standing.length).toBeGreaterThan(100);
  const wrong = standing.filter((page) => {
    const [form, letter] = reportsOn(page);
    const own = page.$('link[rel=canonical]').attr('href') ?? null;
    return (
      form?.origin !== 'https://example.org' ||
      form.searchParams.get('address') !== own ||
      letter?.pathname !== 'errors@example.org' ||
      (own !== null && !letter.searchParams.get('body')?.startsWith(own))
    );
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('each statement has its own address in the form', () => {
  const claims = standing.flatMap(({ address, $ }) =>
    $('article.claim')
      .toArray()
      .map((claim) => [
        `https://example.org/x/y${address}#${$(claim).attr('id')}`,
        new URL($(claim).find('a.report').attr('href') ?? '').searchParams.get('address'),
      ]),
  );
  expect(claims.length).toBeGreaterThan(10);
  expect(claims.filter(([own, filled]) => own !== filled)).toEqual([]);
});

test('the page of an entry leads to its file and its history, in the folder of the content', () => {
  const pages = pagesByAddress(told);
  for (const [address, file] of [
    ['/sites/hatra/', 'sites/hatra.md'],
    ['/story/', 'story.md'],
  ] as const) {
    const links = linksIn(pages.get(address));
    expect(links).toContain(`${repository}/blob/HEAD/tests/fixtures/record/${file}`);
    expect(links).toContain(`${repository}/commits/HEAD/tests/fixtures/record/${file}`);
  }
  expect(linksIn(pages.get('/about/')).filter((link) => link.includes('/HEAD/'))).toEqual([]);
});

test('where nobody says how they are reached, nothing is asked of readers', () => {
  const asking = pagesOf(untold).filter(
    (page) =>
      !isCard(page) && !isFormer(page) && (page.$('.report').length > 0 || page.html.includes('mailto:')),
  );
  expect(asking.map(({ address }) => address)).toEqual([]);
});

function reportsOn({ $ }: BuiltPage): URL[] {
  return $('.colophon .report a')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? ''));
}

function linksIn(page: BuiltPage | undefined): string[] {
  const { $ } = page ?? {};
  if (!$) return [];
  return $('.colophon .report a')
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
}
