/**
 * The language of a name as a BCP 47 tag, with its script where a voice would else misread it. Arabic letters are
 * Arabic where nothing else is said.
 *
 * @example
 * tagOf('Tadmur', 'ar', undefined) //=> 'ar-Latn'
 */
export function tagOf(
  name: string,
  lang: string | undefined,
  script: string | undefined,
): string | undefined {
  if (lang === undefined) return /\p{Script=Arabic}/u.test(name) ? 'ar' : undefined;
  const { language, script: stated } = new Intl.Locale(lang);
  const usual = new Intl.Locale(language).maximize().script;
  const written = script ?? stated ?? (/\p{Script=Latin}/u.test(name) ? 'Latn' : undefined);
  return written === undefined || written === usual || stated !== undefined ? lang : `${lang}-${written}`;
}
