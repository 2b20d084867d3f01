/** English. */
import type { CompleteLanguage, Language } from '../language.ts';
import about from './about.json' with { type: 'json' };
import { dates } from './dates.ts';
import terms from './terms.json' with { type: 'json' };
import texts from './texts.json' with { type: 'json' };

export const en: Language = { habits: 'en-GB', texts, terms, dates, about } satisfies CompleteLanguage<
  'one' | 'other'
>;
