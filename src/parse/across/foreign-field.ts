import type { VFileMessage } from 'vfile-message';
import { diagnose } from '../diagnostic.ts';
import { bodyStart } from '../front-matter/fences.ts';
import { found, translationsIn, type Corpus } from '../corpus.ts';
import { partsOf, type Part } from '../translation-parts.ts';

/** Reports words of translations to which nothing in their original corresponds. */
export function* foreignField(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    if (!entry.whole || !original.whole) continue;
    const known = partsOf(original);
    const keys = new Set(known.map(({ key }) => key));
    const things = new Set(known.flatMap(({ of = '' }) => of));
    for (const { key, of, field, name, path, words } of partsOf(entry)) {
      // Claims, accounts, images and places that the original does not have are reported as such.
      if (keys.has(key) || (of?.includes('/') === true && !things.has(of)) || isAnswer(key)) continue;
      const finding = {
        reason: `The original "${entry.file.id}.md" has no ${name}.`,
        actual: words.slice(0, 80),
        note: noteOn(field, known),
      };
      yield field === 'text'
        ? diagnose('foreign-field', { file: entry.file.file, span: bodyStart(entry.file.text) }, finding)
        : found('foreign-field', entry, path, finding);
    }
  }
}

function isAnswer(key: string): boolean {
  return key.endsWith('/answer');
}

/** What to do with a title where the original has a name, and with all else. */
function noteOn(field: Part['field'], known: readonly Part[]): string {
  const called = known.find((part) => part.field === 'title' || part.field === 'name')?.field;
  return (field === 'title' || field === 'name') && called !== undefined
    ? `It has a ${called}; write "${called}".`
    : 'Take it out; a translation adds nothing to its original.';
}
