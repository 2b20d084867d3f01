import { linesOf } from '../fix/edits.ts';
import type { Place } from './places.ts';

/** Makes the changes of some places in a file’s text; every other byte stays as it is. */
export function replaced(raw: string, places: readonly Pick<Place, 'span' | 'from' | 'to'>[]): string {
  const lines = linesOf(raw);
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const offset = (at: { readonly line: number; readonly column: number }): number =>
    mark + (starts[at.line - 1] ?? 0) + at.column - 1;
  const found = places.map(({ span, ...rest }) => ({
    ...rest,
    start: offset(span.start),
    end: offset(span.end),
  }));
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, from, to }) => {
      const stretch = text.slice(start, end);
      return text.slice(0, start) + stretch.replace(from, () => to) + text.slice(end);
    }, raw);
}
