/** The events of a site by year: the key ones by name, the others by their number. */
import { filterPage, yearFragment, type Address } from '../../record/address.ts';
import { mostListed } from '../../record/fragments.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { byYear } from '../chronology.ts';
import { usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import type { YearCount } from './years.ts';

/** A year at a site. */
export interface SiteYear extends Pick<YearCount, 'year'> {
  /** Of a year without a key event these are all. */
  readonly told: readonly EventCard[];
  /** The ids of the others. */
  readonly others: readonly string[];
  /** Where the timeline of the site has the year. */
  readonly to: Address;
}

/** So few events of a site, or of a year without a key one, are all told. */
const fewEvents = { site: 12, year: 3 } as const;

/** The years of a site, by its id. */
export function siteYears(site: string, record: HeritageRecord): SiteYear[] {
  const events = usageOf(record).bySite.get(site) ?? [];
  const timeline = filterPage([{ facet: 'site', id: site }]);
  return byYear(events).map(({ year, events: all }) => {
    const key = all.filter(({ weight }) => weight === 'key');
    const isShort = events.length <= fewEvents.site || (key.length === 0 && all.length <= fewEvents.year);
    const told = isShort ? all : key;
    return {
      year,
      told: cardsOf(told, record),
      others: all.filter((event) => !told.includes(event)).map(({ id }) => id),
      to: events.length > mostListed ? timeline : `${timeline}#${yearFragment(year)}`,
    };
  });
}
