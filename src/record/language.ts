/** Languages by their BCP 47 tags. Few are asked for, again and again, and what is known of them takes long to find. */
import { once, onceForText } from './once.ts';
import type { Locale } from './words/locale.ts';

/** The languages before whose tags BCP 47 lets a dialect's own stand: `ar-acm` is `acm`, Mesopotamian Arabic. */
const ofDialects = /^(?:ar|kok|lv|ms|sgn|sw|uz|zh)-(?=[a-z]{3}(?:-|$))/i;

/**
 * The tag of a language as programs compare it, without extensions; nothing where the text is no tag.
 *
 * @example
 * canonicalTag('ar-acm') //=> 'acm'
 * canonicalTag('en-usa') //=> undefined: a country has two letters
 */
export const canonicalTag = onceForText((tag: string): string | undefined => {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag.replace(ofDialects, '')).baseName;
  } catch {
    return undefined;
  }
});

/**
 * Whether a tag stands for a language that has a name, `isLanguage('ar') //=> true`, `isLanguage('xx') //=> false`; those for
 * no language, several or an unknown one do not.
 */
export const isLanguage = onceForText((tag: string): boolean => {
  const { language } = new Intl.Locale(canonicalTag(tag) ?? 'und');
  return !['und', 'mul', 'zxx', 'mis'].includes(language) && languageName(language, 'en') !== language;
});

/** The name of a language, `languageName('ar', 'en') //=> 'Arabic'`; its tag where it has none. */
export function languageName(tag: string, locale: Locale): string {
  const canonical = canonicalTag(tag);
  return (canonical && namesIn(locale).of(canonical)) ?? tag;
}

const namesIn = onceForText(
  (locale: Locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
);

/**
 * The tags of the languages that are called so in English or by themselves, whatever the capitals.
 *
 * @example
 * languagesNamed('Arabic') //=> ['ar']
 * languagesNamed('français') //=> ['fr']
 */
export function languagesNamed(name: string): string[] {
  return [...(tagsByName().get(name.normalize('NFC').toLowerCase()) ?? [])];
}

/** The languages whose tags have two letters, all that have a name in every browser. */
const tagsByName = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const tags = new Map<string, Set<string>>();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const code of letters.flatMap((first) => letters.map((second) => `${first}${second}`))) {
    const tag = canonicalTag(code);
    if (tag === undefined || !isLanguage(tag)) continue;
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
    for (const name of [languageName(tag, 'en'), own ?? '']) {
      const key = name.normalize('NFC').toLowerCase();
      tags.set(key, (tags.get(key) ?? new Set()).add(tag));
    }
  }
  return tags;
});

/** The name of a script by its ISO 15924 code, `scriptName('Palm', 'en') //=> 'Palmyrene'`; the code where it has none. */
export function scriptName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'script' }).of(code) ?? code;
}
