/** Words in the letters of another language than that of their text. */
import { onceForText } from './once.ts';

/** What may stand in other letters: quotations, what explains a word in brackets, addresses, and names in capitals. */
const excepted = /«[^«»]*»|‹[^‹›]*›|“[^“”]*”|"[^"]*"|\([^()]*\)|https?:\S+|\b[A-Z\d][A-Z\d.-]*\b/gu;

/** So many words in a row are no name any more. */
const longestName = 4;

const foreignRun = new RegExp(
  String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*(?:[\s,.;:]+\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*){${longestName},}`,
  'u',
);

/**
 * The words of a text that stand in Latin letters where those of its language are due: all of a text that has no others, and more
 * than a name in one that has. Nothing for a language that is written in Latin letters, or in letters that are not known.
 *
 * @example
 * foreignWords('The gate falls', 'ar') //=> 'The gate falls'
 * foreignWords('قال The gate fell on Friday', 'ar') //=> 'The gate fell on Friday'
 * foreignWords('كما تقول «the gate fell on Friday» (أي: سقطت)', 'ar') //=> undefined
 */
export function foreignWords(text: string, lang: string): string | undefined {
  const own = lettersOf(lang);
  if (!own) return undefined;
  // Of one length with the text, so that what is found in it stands at the same place.
  const spoken = text.replaceAll(excepted, (quoted) => ' '.repeat(quoted.length));
  const [run] = foreignRun.exec(spoken) ?? [];
  if (run !== undefined) return run;
  return /\p{Script=Latin}/u.test(spoken) && !own.test(text) ? spoken.trim() : undefined;
}

/** The letters in which a language is written; nothing for Latin ones, and for what Unicode has no script of its own, such as Jpan. */
const lettersOf = onceForText((lang: string): RegExp | undefined => {
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  if (script === 'Latn') return undefined;
  try {
    return new RegExp(String.raw`\p{Script=${script}}`, 'u');
  } catch {
    return undefined;
  }
});
