/** The name that was meant by what was typed. */
import { distance } from 'fastest-levenshtein';
import { skeleton } from '../../../record/letters.ts';

/** The fewest letters of a word that may have a slip; a shorter one is too near to too many. */
const fewest = 5;

/**
 * The name that was meant, as it is written; nothing where what was typed is a name, or is near none. A slip may be one
 * letter, from eight letters on two; what is only spelt in another way is found at any length from three letters on.
 *
 * @example
 * nearName('Palmira', ['Hatra', 'Palmyra']) //=> 'Palmyra'
 * nearName('Palmyra', ['Hatra', 'Palmyra']) //=> undefined
 * nearName('Hat', ['Hatra', 'Palmyra']) //=> undefined
 */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const meant = skeleton(typed);
  const { length } = meant;
  if (length < 3) return undefined;
  const most = length < fewest ? 0 : length < 8 ? 1 : 2;
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of names) {
    if (plain(name) === plain(typed)) return undefined;
    for (const part of [name, ...wordsOf(name)]) {
      const bare = skeleton(part);
      const far = Math.abs(bare.length - length) > most ? most + 1 : distance(bare, meant);
      if (far <= most && (!best || far < best.far)) best = { name: part, far };
    }
  }
  return best && plain(best.name) === plain(typed) ? undefined : best?.name;
}

/** The words of a name that may have a slip; a name of one word is one already. */
function wordsOf(name: string): string[] {
  const words = name.split(/\s+/);
  return words.length < 2 ? [] : words.filter((word) => [...word].length >= fewest);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
}
