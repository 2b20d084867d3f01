import type { VFileMessage } from 'vfile-message';
import { permalinkLine, type Permalink } from '../../record/permalink.ts';
import { compareText } from '../../record/order.ts';
import type { Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';

/** Reports lines that were published and that the list does not have any more, each where it would stand. */
export function* lostPermalink(corpus: Corpus): Generator<VFileMessage> {
  if (corpus.entries.length === 0) return;
  const lines = corpus.permalinks.toSorted(byAddress);
  let i = 0;
  for (const permalink of [...(corpus.published?.values() ?? [])].toSorted(byAddress)) {
    const { address } = permalink;
    if (corpus.listed.has(address)) continue;
    for (let line = lines[i]; line && byAddress(line, permalink) < 0; line = lines[i]) i += 1;
    const next = lines[i] ?? lines.at(-1);
    yield diagnose('lost-permalink', next?.at ?? { file: corpus.list, span: startOfFile }, {
      reason: `The published address "${address}" is not on the list any more.`,
      actual: address,
      expected: [permalinkLine(permalink)],
      note: 'Put the line back, or run "npm run permalinks", which does. What stood there may move or be withdrawn, and the line then says so; it is never deleted.',
    });
  }
}

function byAddress(a: Permalink, b: Permalink): number {
  return compareText(a.address, b.address);
}
