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

/** The most words that a proposed id has, and the most of them that name the publisher. */
const [mostWords, mostOfPublisher] = [5, 2];

/**
 * An id for something that is called so: its telling words, five at most, without years and days, which may be corrected. A
 * source begins with its publisher. Where that is taken it has more of the words, and where there are no more a number.
 * Nothing where no letter of the name is a Latin one.
 *
 * @example
 * proposeId('The Temple of Bel is blown up in 2015') //=> 'temple-bel-blown-up'
 * proposeId('Palmyra retaken', 'The New Arab') //=> 'new-arab-palmyra-retaken'
 * proposeId('تدمر') //=> undefined
 */
export function proposeId(
  name: string,
  publisher = '',
  isTaken: (id: string) => boolean = () => false,
): string | undefined {
  const own = wordsOf(name).filter((word) => !/^\d+$/.test(word));
  const telling = own.filter((word) => !small.has(word));
  const before = wordsOf(publisher)
    .filter((word) => !small.has(word))
    .slice(0, mostOfPublisher);
  const words = [...before, ...(telling.length > 0 ? telling : own)];
  const short = idOf(words.slice(0, mostWords));
  if (!idPattern.test(short)) return undefined;
  const longer = words.slice(mostWords).map((_, more) => idOf(words.slice(0, mostWords + more + 1)));
  for (const id of [short, ...longer]) if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const id = `${short.slice(0, 90)}-${number}`;
    if (!isTaken(id)) return id;
  }
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
