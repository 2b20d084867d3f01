/** A page of a list by name that is cut into numbered pages. */
import { numberedPage, type Address } from '../../record/address.ts';
import { hasFace } from '../../record/letters.ts';
import { numberedLists, onPage, pagesIn, type NumberedList, type PageNumber } from '../../record/numbered.ts';
import type { HeritageRecord } from '../../record/record.ts';

/** A page of a list, with the ways to the others; `ways` is empty where there is one page. */
export interface Numbered<T> extends PageNumber {
  readonly address: Address;
  readonly items: readonly T[];
  readonly ways: readonly PageWay[];
}

/** A page with the first and the last of its names. */
export interface PageWay {
  readonly to: Address;
  readonly number: number;
  readonly first: string;
  readonly last: string;
}

/** A page of a list that is in order. */
export function numbered<T extends { readonly name: string }>(
  list: NumberedList,
  number: number,
  items: readonly T[],
  record: HeritageRecord,
): Numbered<T> {
  const of = pagesIn(record)[list];
  const at = (each: number) => numberedPage(numberedLists[list], each);
  return {
    number,
    of,
    address: at(number),
    items: onPage(items, { number, of }),
    ways: Array.from({ length: of > 1 ? of : 0 }, (_, i) => {
      const names = onPage(items, { number: i + 1, of })
        .map(({ name }) => name)
        .filter(hasFace);
      return { to: at(i + 1), number: i + 1, first: names.at(0) ?? '', last: names.at(-1) ?? '' };
    }),
  };
}

/** The numbers of the further pages of a list, as they stand in addresses. */
export function furtherPages(list: NumberedList, record: HeritageRecord): string[] {
  return Array.from({ length: pagesIn(record)[list] - 1 }, (_, i) => String(i + 2));
}
