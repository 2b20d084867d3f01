import type { VFileMessage } from 'vfile-message';
import { ofEachBeside } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';

/** A word with hyphens, which the names of people on networks have not. */
const looksLikeId = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** Reports the names of sources that stand in a text with an @ before them, but without the brackets of a citation. */
export const malformedCitation = ofEachBeside(
  (corpus) => [corpus.ids('source')],
  function* (entry, corpus): Generator<VFileMessage> {
    const sources = corpus.ids('source');
    for (const { target, span } of entry.bare)
      if (sources.has(target) || looksLikeId.test(target))
        yield diagnose(
          'malformed-citation',
          { file: entry.file.file, span },
          {
            reason: `"@${target}" reads as a source and is not written as a citation.`,
            actual: `@${target}`,
            expected: [`[@${target}]`],
            note: 'Where it is not meant as a citation, put a backslash before the @.',
          },
        );
  },
);
