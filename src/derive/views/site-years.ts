/** The events of a site by year: the key ones by name, the others by their number; where these are many, all by their number. */
import { filterPage, yearFragment, type Address } from '../../record/address.ts';
import { dividedEvents } from '../../record/divided.ts';
import { familyOf, type Family } from '../../record/family.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { byYear } from '../chronology.ts';
import { counted } from '../relations.ts';
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
  /** Of a year whose key events are not told either, how many events it has of each family; umbrellas are not counted. */
  readonly counts?: ReadonlyMap<Family, number>;
}

/** So few events of a site, or of a year without a key one, are all told. */
const fewEvents = { site: 12, year: 3 } as const;
/** As many titles as are looked through beside a text that leads to the same events. */
const mostTitles = 24;

/** The years of a site, by its id; none where parts of its timeline list its events. */
export function siteYears(site: string, record: HeritageRecord): SiteYear[] {
  const events = usageOf(record).bySite.get(site) ?? [];
  if (dividedEvents(events).parts.length > 0) return [];
  const timeline = filterPage([{ facet: 'site', id: site }]);
  const years = byYear(events).map(({ year, events: all }) => {
    const key = all.filter(({ weight }) => weight === 'key');
    const isShort = events.length <= fewEvents.site || (key.length === 0 && all.length <= fewEvents.year);
    return { year, all, told: isShort ? all : key };
  });
  const isLong = years.reduce((sum, { told }) => sum + told.length, 0) > mostTitles;
  return years.map(({ year, all, told }) => ({
    year,
    told: isLong ? [] : cardsOf(told, record),
    others: all.filter((event) => isLong || !told.includes(event)).map(({ id }) => id),
    to: `${timeline}#${yearFragment(year)}`,
    ...(isLong ? { counts: countsOf(counted(all, record)) } : {}),
  }));
}

function countsOf(events: readonly Event[]): ReadonlyMap<Family, number> {
  const groups = Map.groupBy(events, ({ category }) => familyOf(category));
  return new Map([...groups].map(([family, group]) => [family, group.length]));
}
