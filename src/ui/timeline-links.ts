/** Where the years and months of a timeline are listed. */
import { monthFragment, yearFragment, yearPage, type Address } from '../record/address.ts';
import type { TimelineYear } from '../derive/views/timeline.ts';
import type { Edition } from '../record/words/edition.ts';

/**
 * The `href` of every year and every month that has a heading, by its EDTF: on one page, or without one on the page of
 * each year.
 */
export function timelineLinks(
  years: readonly TimelineYear[],
  page: Address | undefined,
  { href }: Pick<Edition, 'href'>,
): ReadonlyMap<string, string> {
  return new Map(
    years.flatMap(({ year, isDivided, months }) => {
      const own = href(page ?? yearPage(year));
      const named = isDivided ? months.flatMap(({ month }) => month ?? []) : [];
      return [
        [year, page === undefined ? own : `${own}#${yearFragment(year)}`] as const,
        ...named.map((month) => [month, `${own}#${monthFragment(month)}`] as const),
      ];
    }),
  );
}
