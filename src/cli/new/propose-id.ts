import { idPattern } from '../../record/schema/fields.ts';
import { asTyped } from '../../record/letters.ts';

/** Words that tell nothing in an id. */
const small: ReadonlySet<string> = new Set(
  'a an and are as at be been by for from has have in into is its of on or that the their to was were with'.split(
    ' ',
  ),
);

/** The most words that a proposed id has. */
const mostWords = 6;

/**
 * An id for something that is called so: its telling words, without years and days, which may be corrected. A source
 * begins with its publisher. Nothing where no letter of the name is a Latin one.
 *
 * @example
 * proposeId('The Temple of Bel is blown up in 2015') //=> 'temple-bel-blown-up'
 * proposeId('Palmyra retaken', 'The New Arab') //=> 'new-arab-palmyra-retaken'
 * proposeId('تدمر') //=> undefined
 */
export function proposeId(name: string, publisher = ''): string | undefined {
  const own = wordsOf(name).filter((word) => !/^\d+$/.test(word));
  const telling = own.filter((word) => !small.has(word));
  const before = wordsOf(publisher)
    .filter((word) => !small.has(word))
    .slice(0, 3);
  const words = [...before, ...(telling.length > 0 ? telling : own).slice(0, mostWords - before.length)];
  const id = words.join('-').slice(0, 100).replace(/-$/, '');
  return idPattern.test(id) ? id : undefined;
}

function wordsOf(text: string): string[] {
  return asTyped(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
