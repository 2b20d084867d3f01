import { expect, inject, test } from 'vitest';
import { termFragment } from '../../src/record/address.ts';
import { wordsIn, type VocabularyName } from '../../src/record/vocabulary.ts';
import { languageOf } from '../../src/record/words/locale.ts';
import { wordsOf } from '../../src/record/vocabulary.ts';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { pageAt, pagesByAddress, pagesOf } from './pages.ts';

const site = inject('site');
const about = pageAt(pagesByAddress(site), '/about/');

const vocabularies: readonly VocabularyName[] = wordsOf(languageOf('en').terms);

test.each(vocabularies)(
  'the page about the record says what each word of the vocabulary means: %s',
  (name) => {
    const { $ } = about;
    const missing = wordsIn(name).filter(
      (word) => $(`#${escaped(termFragment(name, word))} > dd`).text().length < 5,
    );
    expect(missing).toEqual([]);
  },
);

test('a word that opens its meaning opens a part of its page, with the meaning and the way to all words', () => {
  const opened = pagesOf(site).flatMap(({ address, $ }) =>
    $('button.term')
      .toArray()
      .map((button) => {
        const meaning = $(`#${$(button).attr('popovertarget') ?? ''}`);
        return [
          address,
          meaning.length,
          meaning.is('[popover]'),
          withoutLanguage(meaning.find('a').attr('href') ?? '').startsWith('/about/#term-'),
        ];
      }),
  );
  expect(opened.length).toBeGreaterThan(20);
  expect(opened.filter(([, count, opens, leads]) => count !== 1 || !opens || !leads)).toEqual([]);
});

test('where a question stands, and the state of a monument, lead to what they mean', () => {
  const { $ } = pageAt(pagesByAddress(site), '/events/palmyra-recaptured/');
  const standings = $('.claim[data-standing=explained] .standing a, .claim[data-standing=open] .standing a');
  expect(standings.length).toBeGreaterThan(0);
  expect(standings.attr('href')).toMatch(/^\/about\/#term-status-/);
});

/** An id as a selector writes it. */
function escaped(id: string): string {
  return id.replaceAll(/[^\w-]/g, String.raw`\$&`);
}
