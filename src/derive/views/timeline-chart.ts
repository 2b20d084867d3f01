/** The chart above a timeline, whose years and months lead into it. */
import { monthFragment, yearFragment, yearPage, type Address } from '../../record/address.ts';
import type { Edition } from '../../record/words/edition.ts';
import { densityChart, type DensityChart } from '../pictures/density-chart.ts';
import type { Timeline } from './timeline.ts';

/** Where the years of a timeline are listed: on the page of each, on one page with a heading for each, or as the one year of a page. */
export type Listing = 'apart' | { readonly together: Address } | { readonly alone: Address };

/** The chart of a timeline; none where it has few events. Its years and months lead to where they are listed. */
export function chartOfTimeline(
  timeline: Timeline,
  listing: Listing,
  edition: Edition,
): DensityChart | undefined {
  const { density } = timeline;
  return density && densityChart(density, timelineLinks(timeline, listing, edition), edition);
}

/** The `href` of every year and every month that has a page or a heading, by its EDTF. */
function timelineLinks(
  { years, parts }: Timeline,
  listing: Listing,
  { href }: Edition,
): ReadonlyMap<string, string> {
  if (parts.length > 0)
    return new Map(parts.filter(({ number }) => number === 1).map(({ time, to }) => [time, href(to)]));
  return new Map(
    years.flatMap(({ year, isDivided, months }) => {
      const own = href(pageOf(year, listing));
      const named = isDivided ? months.flatMap(({ month }) => month ?? []) : [];
      return [
        [
          year,
          typeof listing === 'object' && 'together' in listing ? `${own}#${yearFragment(year)}` : own,
        ] as const,
        ...named.map((month) => [month, `${own}#${monthFragment(month)}`] as const),
      ];
    }),
  );
}

function pageOf(year: string, listing: Listing): Address {
  if (listing === 'apart') return yearPage(year);
  return 'together' in listing ? listing.together : listing.alone;
}
