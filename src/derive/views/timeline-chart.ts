/** The chart above a timeline, whose years and months lead into it. */
import { monthFragment, yearFragment, yearPage, type Address } from '../../record/address.ts';
import type { Edition } from '../../record/words/edition.ts';
import { densityChart, type DensityChart } from '../pictures/density-chart.ts';
import type { Timeline, TimelineYear } from './timeline.ts';

/** The chart of a timeline; none where it has few events. Its years and months lead to where they are listed. */
export function chartOfTimeline(
  { density, years }: Timeline,
  page: Address | undefined,
  edition: Edition,
): DensityChart | undefined {
  return density && densityChart(density, timelineLinks(years, page, edition), edition);
}

/**
 * The `href` of every year and every month that has a heading, by its EDTF: on one page, or without one on the page of
 * each year.
 */
function timelineLinks(
  years: readonly TimelineYear[],
  page: Address | undefined,
  { href }: Edition,
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
