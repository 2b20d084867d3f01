import type { VFileMessage } from 'vfile-message';
import { addressesOf } from '../../record/permalink.ts';
import { claimsOf, type Corpus } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';

/** Reports new addresses, all in one message. A folder without a list has not been published yet. */
export function* unlistedPermalink(corpus: Corpus): Generator<VFileMessage> {
  const last = corpus.permalinks.at(-1);
  if (!last || corpus.entries.length === 0) return;
  const fresh = corpus.originals
    .filter((entry) => entry.kind !== 'event' || entry.partial.draft !== true)
    .flatMap((entry) => addressesOf(entry.kind, entry.file.id, claimsOf(entry)))
    .filter((address) => !corpus.listed.has(address));
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
