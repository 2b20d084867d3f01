import { idPattern } from '../../record/schema/fields.ts';
import { asTyped } from '../../record/letters.ts';

/** Words that tell nothing in an id. */
const small: ReadonlySet<string> = new Set(
  (
    'a after again against all also an and are as at be been before being between but by did do does during for from ' +
    'had has have he her his how in into is it its near no of off on or our over own said say says she so some that ' +
    'the their them then there these they this those through to under until was were what when where which while ' +
    'who whose why will with within'
  ).split(' '),
);

/** The most words that a proposed id has, the most of them that name the publisher, and the least that are of the title. */
const [mostWords, mostOfPublisher, leastOfTitle] = [5, 4, 2];
/** The most words of a name that is not cut in half. */
const longestName = 3;

/**
 * An id for something that is called so: its telling words, some five, without years and days, which may be corrected, and
 * without half of a name. A question keeps its first word. A source begins with its publisher. Where that is taken it has more of the words, and where there
 * are no more a number. Nothing where no letter of the name is a Latin one.
 *
 * @example
 * proposeId('The Temple of Bel is blown up in 2015') //=> 'temple-bel-blown-up'
 * proposeId('Copy of the monumental arch shown in New York') //=> 'copy-monumental-arch-shown-new-york'
 * proposeId('Palmyra retaken', 'The New Arab') //=> 'new-arab-palmyra-retaken'
 * proposeId('How tall is the copy?') //=> 'how-tall-copy'
 * proposeId('تدمر') //=> undefined
 */
export function proposeId(
  name: string,
  publisher = '',
  isTaken: (id: string) => boolean = () => false,
): string | undefined {
  const own = wordsOf(name).filter((word) => !/^\d+$/.test(word));
  const isAsked = /\?\s*$/.test(name);
  const telling = own.filter((word, i) => !small.has(word) || (isAsked && i === 0));
  const titled = telling.length > 0 ? telling : own;
  const before = publisherIn(publisher);
  const words = [...before, ...titled];
  const most = Math.max(mostWords, before.length + leastOfTitle);
  const cut = before.length + wholeNames(titled, most - before.length, namesIn(name));
  const short = idOf(words.slice(0, cut));
  if (!idPattern.test(short)) return undefined;
  const longer = words.slice(cut).map((_, more) => idOf(words.slice(0, cut + more + 1)));
  for (const id of [short, ...longer]) if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const id = `${short.slice(0, 90)}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** The telling words of a publisher; of a long name the first two. */
function publisherIn(publisher: string): string[] {
  const words = wordsOf(publisher).filter((word) => !small.has(word));
  return words.length > mostOfPublisher ? words.slice(0, 2) : words;
}

/** Names of two or three words: capitals that follow one another, where not all of the title is in capitals. */
function namesIn(title: string): string[][] {
  return [...title.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)+/gu)]
    .map(([name]) => wordsOf(name).filter((word) => !small.has(word)))
    .filter(({ length }) => length > 1 && length <= longestName);
}

/** How many of the words are taken, so that about `most` are and the last name among them is whole. */
function wholeNames(words: readonly string[], most: number, names: readonly (readonly string[])[]): number {
  for (const name of names)
    for (let from = Math.max(0, most - name.length + 1); from < most; from += 1)
      if (name.every((word, i) => words[from + i] === word)) return from + name.length;
  return most;
}

function idOf(words: readonly string[]): string {
  return words.join('-').slice(0, 100).replace(/-$/, '');
}

function wordsOf(text: string): string[] {
  return asTyped(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
