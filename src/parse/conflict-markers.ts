/** What git writes into a file of which it cannot join two versions. */
import type { VFileMessage } from 'vfile-message';
import { lineSpan, reporter } from './diagnostic.ts';

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** Reports each line that marks a conflict; lines of equals signs or bars are none without a version before or after them. */
export function conflictMarkers(file: string, text: string): readonly VFileMessage[] {
  const messages: VFileMessage[] = [];
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return messages;
  const report = reporter(file, messages);
  for (const [i, line] of text.split('\n').entries())
    if (marker.test(line))
      report('conflict-marker', lineSpan(i + 1, line), {
        reason: 'Two versions of the file were not joined: this line was written by git.',
        actual: line.slice(0, 80),
        note: 'Keep what is right of the two, and take out the lines of <, = and >.',
      });
  return messages;
}
