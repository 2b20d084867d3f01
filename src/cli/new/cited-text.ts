/** Citations in the text of an entry, for which nobody types ids. */
import type { Choice } from './choices.ts';

/**
 * A text whose citations name sources by their ids, where it was typed with their numbers in the list of the event.
 *
 * @example
 * withIds('It fell [@1; @2, p. 4].', [paper, book]) //=> 'It fell [@daily-paper; @the-book, p. 4].'
 * withIds('It fell [1].', [paper]) //=> 'It fell [@daily-paper].', as notes are mostly numbered
 */
export function withIds(text: string, sources: readonly Choice[]): string {
  const ids = new Set(sources.map(({ value }) => value));
  return withSigns(text, sources.length).replaceAll(/\[@[^\]]*\]/g, (citation) =>
    citation.replaceAll(/@(\d+)(?![\w-])/g, (written, number: string) => {
      const source = ids.has(number) ? undefined : sources[Number(number) - 1];
      return source ? `@${source.value}` : written;
    }),
  );
}

/**
 * The same turned round: a text whose citations name sources by their numbers, as who translates it is shown it. A number
 * that is the id of another source stays an id.
 *
 * @example
 * withNumbers('It fell [@daily-paper; @the-book, p. 4].', [paper, book]) //=> 'It fell [@1; @2, p. 4].'
 */
export function withNumbers(text: string, sources: readonly Choice[]): string {
  const ids = sources.map(({ value }) => value);
  return text.replaceAll(/\[@[^\]]*\]/g, (citation) =>
    citation.replaceAll(/@([a-z0-9-]+)/g, (written, id: string) => {
      const number = String(ids.indexOf(id) + 1);
      return number === '0' || ids.includes(number) ? written : `@${number}`;
    }),
  );
}

/** A text in which numbers of sources that stand in brackets alone are citations; `[12]` of an event with two sources is none. */
function withSigns(text: string, count: number): string {
  return text.replaceAll(/\[(\d+(?:[,;] ?\d+)*)\](?![(:[])/g, (written, numbers: string) => {
    const all = numbers.split(/[,;] ?/);
    return all.every((each) => Number(each) >= 1 && Number(each) <= count)
      ? `[${all.map((each) => `@${each}`).join('; ')}]`
      : written;
  });
}

/** Whether a text cites anything. */
export function isCited(text: string): boolean {
  return /\[@/.test(text);
}

/**
 * A text that cites sources at its end, before the full stop.
 *
 * @example
 * citing('It fell.', ['daily-paper', 'the-book']) //=> 'It fell [@daily-paper; @the-book].'
 */
export function citing(text: string, ids: readonly string[]): string {
  if (ids.length === 0) return text;
  const [, said = text, stop = ''] = /^([^]*?)([.!?…]?)$/.exec(text) ?? [];
  return `${said} [${ids.map((id) => `@${id}`).join('; ')}]${stop}`;
}

/** How sources are cited in a text: those of an event by their numbers, others by their ids. */
export function numbersOf(sources: readonly Choice[]): string {
  const named = sources.map(
    ({ label }, i) => `[@${i + 1}] for “${label.length > 50 ? `${label.slice(0, 50)} …` : label}”`,
  );
  return named.length === 0
    ? 'Cite a source as [@its-id].'
    : `Cite a source by its number: ${named.join(', ')}.`;
}
