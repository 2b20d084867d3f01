import type { VFileMessage } from 'vfile-message';
import { translationsIn, type Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';
import { languageName } from '../../record/language.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { listed, partsOf, type Part } from '../translation-parts.ts';

/** Reports translations that leave out words of their original, with what they leave out. */
export function* incompleteTranslation(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    if (!entry.whole || !original.whole) continue;
    const missing = missingOf(partsOf(original), partsOf(entry));
    if (missing.length === 0) continue;
    yield diagnose(
      'incomplete-translation',
      { file: entry.file.file, span: startOfFile },
      {
        reason: `The translation leaves out ${listed(missing)}.`,
        note: `Pages in ${languageName(entry.file.lang ?? '', defaultLocale)} show that in the language of the original, marked as such.`,
      },
    );
  }
}

/** What a translation leaves out of its original; of a claim or image of which it has nothing, the whole. */
function missingOf(original: readonly Part[], translation: readonly Part[]): string[] {
  const keys = new Set(translation.map(({ key }) => key));
  const things = new Set(translation.flatMap(({ of }) => of ?? []));
  const known = new Set(original.map(({ of }) => of));
  // A claim, image or place under a wrong id is reported as such, and is not missing beside.
  const mistaken = new Set(translation.filter(({ of }) => !known.has(of)).map(({ field }) => field));
  const missing = original.filter(
    ({ key, field, isOptional }) => !isOptional && !keys.has(key) && !mistaken.has(field),
  );
  return [
    ...new Set(
      missing.map(({ of, name, key }) =>
        of === undefined || of === key || things.has(of) ? withArticle(name) : wholeName(of),
      ),
    ),
  ];
}

/** What has a number needs no article, `withArticle('correction 2') //=> 'correction 2'`. */
function withArticle(name: string): string {
  return /^\w+ \d/.test(name) ? name : `the ${name}`;
}

/** `wholeName('claims/how-many') //=> 'the claim "how-many"'`. */
function wholeName(of: string): string {
  const [list = '', ...rest] = of.split('/');
  const id = rest.join('/');
  return id === '' ? `the ${list}` : `the ${list.replace(/s$/, '')} "${id}"`;
}
