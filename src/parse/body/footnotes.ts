/** Footnotes that lead nowhere. */
import type { Text } from 'mdast';
import type { Finding, Point, Report } from '../diagnostic.ts';

/** What Markdown left as text although it looks like a footnote: no footnote of this name has a text. */
export function reportFootnotes(
  node: Text,
  text: string,
  pointAt: (offset: number) => Point,
  report: Report,
): void {
  let from = node.position?.start.offset ?? 0;
  for (const [written] of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
    const offset = text.indexOf(written, from);
    if (offset < 0) continue;
    from = offset + written.length;
    if (text[offset - 1] === '\\') continue;
    report('unknown-footnote', { start: pointAt(offset), end: pointAt(from) }, unknownFootnote(written));
  }
}

function unknownFootnote(written: string): Finding {
  return {
    reason: `The footnote "${written}" has no text.`,
    actual: written,
    note: `Write a line that begins with ${written}: and the text, or take the footnote out.`,
  };
}
