import type { VFileMessage } from 'vfile-message';
import { languageName } from '../../record/language.ts';
import { foreignWords } from '../../record/foreign-script.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { found, ofEach } from '../corpus.ts';
import { diagnose, type Finding } from '../diagnostic.ts';
import { partsOf } from '../translation-parts.ts';

/** Reports words of translations in Latin letters where those of their language are due. */
export const foreignScript = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind !== 'translation') return;
  const { lang = '', file } = entry.file;
  for (const { path, words, field } of partsOf(entry)) {
    const foreign = field === 'text' ? undefined : foreignWords(words, lang);
    if (foreign !== undefined) yield found('foreign-script', entry, path, findingOf(foreign, lang));
  }
  for (const { target, span } of entry.foreign)
    yield diagnose('foreign-script', { file, span }, findingOf(target, lang));
});

function findingOf(words: string, lang: string): Finding {
  return {
    reason: `In a translation into ${languageName(lang, defaultLocale)} these words are in Latin letters: "${words.slice(0, 80)}".`,
    actual: words,
    note: 'Translate them. A quotation stands in «…», and a name that has no other form in brackets behind one.',
  };
}
