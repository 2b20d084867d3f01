const rightToLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Imperial_Aramaic}|\p{Script=Palmyrene}|\p{Script=Hatran}/u;

/** The direction in which a name is written, `directionOf('تدمر') //=> 'rtl'`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return rightToLeft.test(text) ? 'rtl' : 'ltr';
}

/** The language of a name in a script that one language of the record alone is written in. */
export function languageOf(text: string): string | undefined {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : undefined;
}
