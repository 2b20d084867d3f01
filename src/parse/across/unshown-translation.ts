import type { VFileMessage } from 'vfile-message';
import { languageName } from '../../record/language.ts';
import { defaultLocale, locales } from '../../record/words/locale.ts';
import type { Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';

/** Reports translations into languages in which the site has no pages. */
export function* unshownTranslation(corpus: Corpus): Generator<VFileMessage> {
  const others = locales.filter((locale) => locale !== defaultLocale);
  for (const entry of corpus.entries) {
    const { id, lang, file } = entry.file;
    if (lang === undefined || others.some((locale) => locale === lang)) continue;
    const { language } = new Intl.Locale(lang);
    const near = others.find((locale) => locale === language);
    yield diagnose(
      'unshown-translation',
      { file, span: startOfFile },
      {
        reason: `The site has no pages in ${languageName(lang, defaultLocale)}, so no page shows this translation.`,
        actual: lang,
        expected: near === undefined ? others : [`${id}.${near}.md`],
        note: 'CONTRIBUTING.md says how the site gets another language.',
      },
    );
  }
}
