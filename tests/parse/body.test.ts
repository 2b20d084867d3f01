import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/parse/body/body.ts';
import { idsOf } from '../../src/parse/body/ids.ts';
import { htmlBlocksOf } from '../../src/record/prose/html.ts';
import { textFor } from '../../src/record/words/text.ts';
import { htmlIn, markdownIn } from './read.ts';

const rulesOf = (text: string): readonly (string | undefined)[] =>
  readBody('x.md', text).messages.map(({ ruleId }) => ruleId);

describe('a text that would take too long to read', () => {
  test.each([
    ['solid hyphens', '-'.repeat(80)],
    ['solid stars', '*'.repeat(5000)],
    ['spaced stars', '* '.repeat(80)],
    ['spaced hyphens', '-  '.repeat(400)],
    ['spaced underscores', '_ '.repeat(80)],
    ['stars after a quotation mark', `> ${'* '.repeat(80)}`],
    ['hyphens in an item of a list', `1. ${'- '.repeat(80)}`],
    ['tabs between stars', '*\t'.repeat(80)],
  ])('is none where a rule is drawn of %s', (_, rule) => {
    const text = `Before.\n\n${rule}\n\nAfter.`;
    expect(rulesOf(text)).toEqual([]);
    expect(htmlIn(text).match(/<hr>/g)).toHaveLength(1);
  });

  test('is none where a heading is underlined at length', () => {
    expect(htmlIn(`A heading\n${'-'.repeat(200)}\n\nText.`)).toContain('A heading</h2>');
  });

  test.each([
    ['quotations', '> '.repeat(51)],
    ['quotations without spaces', '>'.repeat(51)],
    ['lists', '- '.repeat(51)],
    ['numbered lists', '1. '.repeat(51)],
    ['lists and quotations in turn', '* > '.repeat(26)],
    ['signs of several kinds', '- * + '.repeat(20)],
    ['items under many others', `${' '.repeat(200)}- `],
    ['items behind many tabs', `${'\t'.repeat(50)}- `],
  ])('is refused where blocks lie too deep: %s', (_, marks) => {
    expect(rulesOf(`Before.\n\n${marks}text`)).toEqual(['too-complex']);
  });

  test.each([
    ['quotations', `${'> '.repeat(49)}text`],
    ['spaced stars before a word', `${'* '.repeat(49)}text`],
    ['code far to the right', `${' '.repeat(300)}text`],
  ])('is read where it only comes near: %s', (_, text) => {
    expect(rulesOf(text)).not.toContain('too-complex');
  });

  test.each([
    ['a table of many cells', `|${'a|'.repeat(1200)}\n|${'-|'.repeat(1200)}\n${'|a|\n'.repeat(12_000)}`],
    ['signs that begin declarations', '<!A '.repeat(8000)],
    ['a quotation that goes on without its sign', `> a\n${'b\n'.repeat(16_000)}`],
    ['headings', '# a\n\n'.repeat(32_000)],
    ['underlined headings', 'a\n=\n\n'.repeat(4000)],
    ['footnotes', Array.from({ length: 4000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join('')],
    ['one footnote, named again and again', `${'a[^1]\n\n'.repeat(32_000)}[^1]: b`],
    ['backticks', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['a paragraph of a whole book', 'word '.repeat(200_000)],
  ])('is refused: %s', (_, text) => {
    expect(rulesOf(text)).toEqual(['too-complex']);
  });

  test.each([
    ['a list of years', Array.from({ length: 900 }, (_, i) => `- The year ${1000 + i}`).join('\n')],
    ['a table of a page', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(900)}`],
    ['citations of a long text', 'As two say [@one; @other, p. 4]. '.repeat(900)],
  ])('is read where it is only long: %s', (_, text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('code is shown as it is written', () => {
  const code = '<a id="ghost" href="/about/">](/about/)';

  test('below a base path', () => {
    expect(htmlIn(`\`${code}\` [About](/about/)`, '/x')).toBe(
      '<p><code>&#x3C;a id="ghost" href="/about/">](/about/)</code> <a href="/x/about/">About</a></p>',
    );
  });

  test('and is no place that a link can lead to', () => {
    const { prose } = readBody('x.md', `\`${code}\` and id="ghost"\n\n## Ghost`);
    expect(idsOf(prose)).toEqual(['text_ghost']);
  });

  test('in the Markdown to take away, where links are made whole', () => {
    expect(markdownIn(`\`${code}\` [About](/about/) [one]\n\n[one]: /one/`, 'https://example.org')).toBe(
      `\`${code}\` [About](https://example.org/about/) [one]\n\n[one]: https://example.org/one/`,
    );
  });
});

test('a body block by block is the whole body, and each source is cited first in one block', () => {
  const { prose } = readBody('x.md', 'One [@a; @b].\n\n- Two [@b]\n- three [@c]\n\nFour.');
  const blocks = htmlBlocksOf(prose, { t: textFor('en'), href: (address) => `/x${address}` });
  expect(blocks.map(({ cites }) => cites)).toEqual([['a', 'b'], ['c'], []]);
  expect(blocks.map(({ html }) => html.replace(/[\s>].*$/s, ''))).toEqual(['<p', '<ul', '<p']);
  const whole = htmlIn('One [@a; @b].\n\n- Two [@b]\n- three [@c]\n\nFour.', '/x');
  expect(blocks.map(({ html }) => html).join('\n')).toBe(whole);
});

test('the id of a heading in Arabic has no vowels, which are marks and no letters', () => {
  expect(htmlIn('## ما دُمِّر\n\nنص.')).toContain('id="text_ما-دمر"');
});
