/** The parts of the book: each site by itself, then its events year by year, as many in a part as a page can hold. */
import { bookPart, type Address, type BookPart } from './address.ts';
import { yearOf } from './edtf.ts';
import { keptIn } from './kept.ts';
import { once } from './once.ts';
import { compareText } from './order.ts';
import { withoutDrafts, type Outline } from './outline.ts';

/** The most events in a part. */
export const mostInPart = 20;

/** The parts of each site in their order, those that were published and that no event fills any more included. */
export const bookParts = once((outline: Outline): ReadonlyMap<string, readonly BookPart[]> => {
  const shown = withoutDrafts(outline);
  const events = Map.groupBy(shown.events, ({ site }) => site);
  const kept = Map.groupBy(keptIn(shown).parts, ({ site }) => site);
  return new Map(
    shown.sites.map(({ id: site }) => {
      const years = Map.groupBy(events.get(site) ?? [], ({ date }) => date && yearOf(date));
      const parts = [...years].flatMap(([year, { length }]) =>
        year === undefined
          ? []
          : Array.from({ length: Math.ceil(length / mostInPart) }, (_, i) => ({ site, year, number: i + 1 })),
      );
      const all = [{ site, number: 1 }, ...parts, ...(kept.get(site) ?? [])];
      return [site, unique(all).toSorted(byYear)];
    }),
  );
});

function unique(parts: readonly BookPart[]): BookPart[] {
  return [...new Map<Address, BookPart>(parts.map((part) => [bookPart(part), part])).values()];
}

/** The site itself first; years before AD 1 begin with a minus, and the later ones of them have the smaller numbers. */
function byYear(a: BookPart, b: BookPart): number {
  if (a.year === undefined || b.year === undefined) return compareText(a.year ?? '', b.year ?? '');
  return Number(a.year) - Number(b.year) || a.number - b.number;
}
