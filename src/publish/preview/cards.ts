/** Which card stands for which page: an event's, a site's, and that of the whole record. */
import { controlOf, controlOfSites, type ControlLane, type SiteControl } from '../../derive/control.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { compareDays, dayParts, daysBetween, yearText, type Day } from '../../record/calendar.ts';
import { label } from '../../record/words/label.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { sideName } from '../../record/words/holder.ts';
import type { Event, HeritageRecord, Site } from '../../record/record.ts';
import { looks, mostLanes, type Chart, type Look, type PreviewCard, type Span } from './preview-card.ts';

/** A record of more events than this has images for its sites alone; drawing one takes some 40 ms. */
export const mostEventImages = 1000;

/** The card of an event: its title and date, and who held its site's places around it. */
export function eventCard(event: Event, record: HeritageRecord, edition: Edition): PreviewCard {
  const site = existing(lookup(record).sites, event.site);
  const { lanes } = controlOf(site, record);
  const here = lanes.filter(({ place }) => event.places.includes(place.id));
  const chart = chartOf(lanes.length > mostLanes ? here : lanes, edition, event);
  return {
    ...frame(edition),
    site: site.name,
    title: event.title,
    date: label(event.date, edition.locale),
    ...(chart ? { chart } : {}),
  };
}

/** The card of a site. */
export function siteCard(site: Site, record: HeritageRecord, edition: Edition): PreviewCard {
  const chart = chartOf(controlOf(site, record).lanes, edition);
  return { ...frame(edition), title: site.name, ...(chart ? { chart } : {}) };
}

/** The card of the record: the first place of each site. */
export function recordCard(record: HeritageRecord, edition: Edition): PreviewCard {
  const lanes = controlOfSites(record).flatMap(firstLane);
  const chart = chartOf(lanes, edition);
  return { ...frame(edition), title: taglineOf(record, edition), ...(chart ? { chart } : {}) };
}

function firstLane({ site, lanes: [lane] }: SiteControl): ControlLane[] {
  return lane ? [{ ...lane, place: site }] : [];
}

function frame({ locale, dir, name }: Edition): Pick<PreviewCard, 'locale' | 'direction' | 'record'> {
  return { locale, direction: dir, record: name };
}

function chartOf(all: readonly ControlLane[], edition: Edition, event?: Event): Chart | undefined {
  const lanes = all.slice(0, mostLanes);
  const days = lanes
    .flatMap(({ periods }) => periods.map(({ from }) => from.date.start))
    .toSorted(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const years = { from: dayParts(first).year, to: dayParts(last).year };
  const at = shareOf(years);
  return {
    lanes: lanes.map(({ place, periods }) => ({
      place: place.name,
      periods: periods.map(({ side, holder, from, until }) => ({
        from: at(from.date.start),
        to: until ? at(until.date.start) : 1,
        look: lookOf(side),
        holder: sideName(side, holder, edition),
      })),
    })),
    ticks: Array.from({ length: years.to - years.from + 1 }, (_, i) => yearText(years.from + i)).map(
      (year) => ({
        at: at(`${year}-01-01`),
        label: year,
      }),
    ),
    ...(event ? markerOf(event, at) : {}),
  };
}

function markerOf({ date }: Event, at: (day: Day) => number): { readonly marker?: Span } {
  const marker = { from: at(date.start), to: at(date.end ?? date.start) };
  return marker.from >= 0 && marker.to <= 1 ? { marker } : {};
}

/** Days as shares of the years from the first to the last, both whole. */
function shareOf({ from, to }: { readonly from: number; readonly to: number }): (day: Day) => number {
  const start: Day = `${yearText(from)}-01-01`;
  const length = daysBetween(start, `${yearText(to + 1)}-01-01`);
  return (day) => daysBetween(start, day) / length;
}

function lookOf(side: string): Look {
  return looks.find((look) => look === side) ?? 'other';
}
