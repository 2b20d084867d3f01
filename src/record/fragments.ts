/** The fragments at which a page shows each of the events that it lists, their years and months. */
import { eventFragment, monthFragment, yearFragment } from './address.ts';
import { monthOf, yearOf } from './edtf.ts';
import { once } from './once.ts';
import type { EventOutline } from './outline.ts';
import type { SiteAddress } from './site-addresses.ts';

/** The most events that a timeline lists; a longer one shows its years alone. */
export const mostListed = 1000;
/** The most events that a year holds undivided into months. */
export const mostUndivided = 8;

/** The fragments of a page by what it lists; those of claims, headings and notes are its entry's own. */
export const fragmentsOf = once(({ form, events }: SiteAddress): ReadonlySet<string> => {
  const items = events.map(({ id }) => eventFragment(id));
  if (form === 'year') return new Set([...items, ...monthsOf(events)]);
  if (form !== 'timeline') return new Set(items);
  if (events.length > mostListed) return new Set();
  const years = [...Map.groupBy(events, ({ date }) => date && yearOf(date))];
  return new Set([
    ...items,
    ...years.flatMap(([year, group]) => (year === undefined ? [] : [yearFragment(year), ...monthsOf(group)])),
  ]);
});

function monthsOf(events: readonly EventOutline[]): string[] {
  if (events.length <= mostUndivided) return [];
  return events.flatMap(({ date }) => {
    const month = date && monthOf(date);
    return month === undefined ? [] : [monthFragment(month)];
  });
}
