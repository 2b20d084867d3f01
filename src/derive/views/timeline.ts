/** The events in time: all of them, those of a selection, or those of one year. */
import { filterPage, type Address } from '../../record/address.ts';
import { monthOf } from '../../record/edtf.ts';
import { mostListed, mostUndivided } from '../../record/fragments.ts';
import type { Named } from '../../record/holder.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { byYear, type Year } from '../chronology.ts';
import { densityOf, type Density } from '../density.ts';
import { namedChoices, optionsOf, selectionAt, type FacetOptions, type NamedChoice } from '../facets.ts';
import { counted } from '../relations.ts';
import { cardsOf, type EventCard } from './card.ts';
import type { YearCount } from './overview.ts';

/** An event on a timeline. */
export interface TimelineEntry extends EventCard {
  /** The number of its site's lane, from 1; none where the timeline has one column. */
  readonly lane?: number;
}

/** Events of one year: those of a month, or those whose date names no month. */
export interface TimelineMonth {
  /** The month as EDTF writes it; none for dates without one, and where a year is not divided. */
  readonly month?: string;
  readonly events: readonly TimelineEntry[];
}

/** One year of a timeline. */
export interface TimelineYear extends YearCount {
  /** Months of which each has events, or the whole year undivided where it has few. */
  readonly months: readonly TimelineMonth[];
  readonly isDivided: boolean;
}

/** How much a timeline says of each event: a long one leaves out summaries, a very long one lists years alone. */
export type Detail = 'summaries' | 'titles' | 'years';

/** A list of events in time. */
export interface Timeline {
  /** How many events there are, without umbrellas. */
  readonly count: number;
  /** How many of those listed have parts, and are counted by these. */
  readonly umbrellas: number;
  readonly years: readonly TimelineYear[];
  /** The sites that have a lane each; none where the events are of one site, or of too many. */
  readonly lanes: readonly Named[];
  readonly detail: Detail;
  /** Left out where there are few events. */
  readonly density?: Density;
}

/** All that a page with a selection shows. */
export interface TimelineView extends Timeline {
  readonly address: Address;
  readonly choices: readonly NamedChoice[];
  readonly facets: readonly FacetOptions[];
}

/** The most events of which a timeline gives the summaries. */
const mostSummaries = 300;
/** The most sites that have lanes beside each other. */
const mostLanes = 4;

/** The timeline at an address, the whole or a selection. Throws a `RangeError` where nothing matches. */
export function timelineView(address: Address, record: HeritageRecord): TimelineView {
  const selection = selectionAt(address, record);
  return {
    address: filterPage(selection.choices),
    choices: namedChoices(selection, record),
    facets: optionsOf(selection, record),
    ...timelineOf(selection.events, record),
  };
}

/** The timeline of one year, as EDTF writes it. */
export function yearView(year: string, record: HeritageRecord): Timeline {
  return timelineOf(byYear(record.events).find((each) => each.year === year)?.events ?? [], record);
}

function timelineOf(events: readonly Event[], record: HeritageRecord): Timeline {
  const sites = sitesOf(events, record);
  const lanes = sites.length > 1 ? sites : [];
  const single = counted(events, record);
  return {
    count: single.length,
    umbrellas: events.length - single.length,
    years: byYear(events).map((year) => yearOf(year, lanes, record)),
    lanes,
    detail: detailOf(events.length),
    ...(events.length > mostUndivided ? { density: densityOf(single, sites) } : {}),
  };
}

function detailOf(count: number): Detail {
  if (count > mostListed) return 'years';
  return count > mostSummaries ? 'titles' : 'summaries';
}

/** The sites of some events, in the order of the record; none where they are too many to tell apart. */
function sitesOf(events: readonly Event[], { sites }: HeritageRecord): Named[] {
  const present = new Set(events.map(({ site }) => site));
  const found = sites.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name }));
  return found.length > mostLanes ? [] : found;
}

/** Dates that name no month come first in their year, before its first days. */
function yearOf({ year, events }: Year, lanes: readonly Named[], record: HeritageRecord): TimelineYear {
  const byMonth = Map.groupBy(events, ({ date }) => monthOf(date));
  const withoutMonth = byMonth.get(undefined) ?? [];
  const ordered = [...withoutMonth, ...events.filter(({ date }) => monthOf(date) !== undefined)];
  const isDivided = events.length > mostUndivided;
  return {
    year,
    count: counted(events, record).length,
    isDivided,
    months: isDivided
      ? [...Map.groupBy(ordered, ({ date }) => monthOf(date))].map(([month, group]) => ({
          ...(month === undefined ? {} : { month }),
          events: entriesOf(group, lanes, record),
        }))
      : [{ events: entriesOf(ordered, lanes, record) }],
  };
}

function entriesOf(
  events: readonly Event[],
  lanes: readonly Named[],
  record: HeritageRecord,
): TimelineEntry[] {
  return cardsOf(events, record).map((card, i) => {
    const lane = lanes.findIndex(({ id }) => id === events[i]?.site);
    return lane < 0 ? card : { ...card, lane: lane + 1 };
  });
}
