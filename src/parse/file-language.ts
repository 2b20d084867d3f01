/** The language in the name of a translation, `<id>.<language>.md`. */
import { canonicalTag, isLanguage, languageName } from '../record/language.ts';
import { onceForText } from '../record/once.ts';
import { defaultLocale } from '../record/words/locale.ts';
import type { Finding } from './diagnostic.ts';

/** What is wrong with the file name of a translation by its language: a tag that is none or is written otherwise, or the language of the record itself. */
export function languageFault(id: string, tag: string): Finding | undefined {
  const actual = `${id}.${tag}.md`;
  const written = canonicalTag(tag);
  if (written === undefined || !isLanguage(written))
    return {
      actual,
      reason: `"${tag}" is no language, so "${actual}" is neither an entry nor a translation.`,
      expected: [`${id}.md`, `${id}.<language>.md`],
      note: 'A language is given by its code (BCP 47), such as ar for Arabic.',
    };
  if (ownLanguage(written) === defaultLocale)
    return {
      actual,
      reason: `The record is written in ${languageName(defaultLocale, defaultLocale)}, so "${actual}" translates nothing.`,
      expected: [`${id}.md`],
      note: `Write its words into "${id}.md".`,
    };
  if (written !== tag)
    return {
      actual,
      reason: `The language "${tag}" is written "${written}".`,
      expected: [`${id}.${written}.md`],
    };
  return undefined;
}

/** The language of a tag without its country and script, `ownLanguage('en-GB') //=> 'en'`. */
const ownLanguage = onceForText((tag: string): string => new Intl.Locale(tag).language);
