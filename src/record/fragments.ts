/** The fragments at which a page shows each of the events that it lists, their years and months. */
import { eventFragment, monthFragment, yearFragment } from './address.ts';
import { mostListed } from './division.ts';
import { monthOf, yearOf } from './edtf.ts';
import { once } from './once.ts';
import type { EventOutline } from './outline.ts';
import type { SiteAddress } from './site-addresses.ts';

/** The most events that a year holds undivided into months. */
export const mostUndivided = 8;

/** The fragments of a page by what it lists, none where its parts do that; those of claims, headings and notes are its entry's own. */
export const fragmentsOf = once(({ form, events }: SiteAddress): ReadonlySet<string> => {
  if (events.length > mostListed.events) return new Set();
  const items = events.map(({ id }) => eventFragment(id));
  if (form === 'year') return new Set([...items, ...monthsOf(events)]);
  if (form !== 'timeline') return new Set(items);
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
