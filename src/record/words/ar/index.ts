/** Arabic. A line in `languages.ts` gives the site its pages. */
import type { CompleteLanguage, Language } from '../language.ts';
import about from './about.json' with { type: 'json' };
import { dates } from './dates.ts';
import terms from './terms.json' with { type: 'json' };
import texts from './texts.json' with { type: 'json' };

export const ar: Language = {
  habits: 'ar-IQ-u-nu-latn',
  texts,
  terms,
  dates,
  about,
} satisfies CompleteLanguage<Intl.LDMLPluralRule>;
