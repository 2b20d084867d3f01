import type { VFileMessage } from 'vfile-message';
import { unlisted } from '../../record/unlisted.ts';
import type { Corpus } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';
import { outlineOf } from '../outline.ts';

/** Reports new addresses, all in one message. A folder without a list has not been published yet. */
export function* unlistedPermalink(corpus: Corpus): Generator<VFileMessage> {
  const last = corpus.permalinks.at(-1);
  if (!last || corpus.entries.length === 0) return;
  const fresh = unlisted(outlineOf(corpus));
  const [first] = fresh;
  if (first === undefined) return;
  yield diagnose('unlisted-permalink', last.at, {
    reason:
      fresh.length === 1
        ? `The address "${first}" is not on the list.`
        : `${fresh.length} addresses are not on the list; the first is "${first}".`,
    actual: first,
    note: 'Before the site is published, run "npm run permalinks", which adds what is missing.',
  });
}
