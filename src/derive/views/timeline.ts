/** The events in time: all of them, those of a selection, or those of one year. */
import { filterPage, timeline, type Address } from '../../record/address.ts';
import type { Choice } from '../../record/facet.ts';
import { dividedEvents, pagedParts, type PagedPart } from '../../record/divided.ts';
import { isYear, type Part, type PartName } from '../../record/division.ts';
import { once } from '../../record/once.ts';
import { monthOf } from '../../record/edtf.ts';
import { familyOf, type Family } from '../../record/family.ts';
import { mostUndivided } from '../../record/fragments.ts';
import type { Named } from '../../record/holder.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { byYear, type Year } from '../chronology.ts';
import { densityOf, type Density } from '../density.ts';
import {
  namedChoices,
  optionsOf,
  selectionAt,
  selections,
  type FacetOptions,
  type NamedChoice,
} from '../facets.ts';
import { counted } from '../relations.ts';
import { listPart, timePart, type ListPart, type TimePart } from './time-parts.ts';
import { heldAround, placeOf, spinesOf, type Held, type PaintedPeriod } from '../spine.ts';
import { cardOf, type EventCard } from './card.ts';
import type { YearCount } from './years.ts';

/** An event on a timeline. */
export interface TimelineEntry extends EventCard, Pick<Event, 'weight'> {
  readonly family: Family;
  /** Whether its summary is shown: among several sites that of a key event alone. */
  readonly isTold: boolean;
  /** The number of its site's lane, from 1; none where the timeline has one column. */
  readonly lane?: number;
  /** Who held the sites of the timeline before it and after it, in the order of their lanes; of one site it is the only one. */
  readonly held: readonly Held[];
}

/** Minor events of one site that come one after another, and are folded. */
export interface TimelineFold extends Pick<TimelineEntry, 'lane' | 'held' | 'site'> {
  readonly folded: readonly TimelineEntry[];
}

/** Events of one year: those of a month, or those whose date names no month. */
export interface TimelineMonth {
  /** The month as EDTF writes it; none for dates without one, and where a year is not divided. */
  readonly month?: string;
  readonly items: readonly (TimelineEntry | TimelineFold)[];
}

/** One year of a timeline. */
export interface TimelineYear extends YearCount {
  /** Months of which each has events, or the whole year undivided where it has few. */
  readonly months: readonly TimelineMonth[];
  readonly isDivided: boolean;
  /** Where a long timeline folds it, as a year in which no place changes hands: the titles of its key events. */
  readonly folded?: readonly string[];
}

/** A list of events in time. */
export interface Timeline {
  /** How many events there are, without umbrellas. */
  readonly count: number;
  /** How many of those listed have parts, and are counted by these. */
  readonly umbrellas: number;
  /** None where parts of it list its events. */
  readonly years: readonly TimelineYear[];
  /** The parts of a timeline that is too long for one page. */
  readonly parts: readonly TimePart[];
  /** The sites that have a spine each beside the events; none where these are of one site, or of too many. */
  readonly lanes: readonly Named[];
  /** The names of the places whose holders the spines show; none where the record tells of no holder. */
  readonly heldPlaces: readonly string[];
  /** Who held these, each side once. */
  readonly sides: readonly PaintedPeriod[];
  /** Left out where there are few events. */
  readonly density?: Density;
}

/** All that a page with a selection shows. */
export interface TimelineView extends Timeline {
  readonly address: Address;
  readonly choices: readonly NamedChoice[];
  readonly facets: readonly FacetOptions[];
}

/** The most events of which a timeline shows all years: as many as a reader looks through. */
const mostUnfolded = 60;
/** The most sites that have lanes beside each other. */
const mostLanes = 4;
/** The fewest minor events in a row that are folded. */
const fewestFolded = 2;

/** The timeline at an address, the whole or a selection. Throws a `RangeError` where nothing matches. */
export function timelineView(address: Address, record: HeritageRecord): TimelineView {
  const selection = selectionAt(address, record);
  return {
    address: filterPage(selection.choices),
    choices: namedChoices(selection, record),
    facets: optionsOf(selection, record),
    ...timelineOf(selection.events, divided(selection.events).parts, selection.choices, record),
  };
}

/** A part of the timeline or of a selection of it, such as a year. */
export interface TimelinePartView extends Timeline, ListPart {
  readonly choices: readonly NamedChoice[];
}

/** A part of the timeline or of a selection, at the address of the list. Throws a `RangeError` where nothing matches. */
export function timelinePartView(list: Address, name: PartName, record: HeritageRecord): TimelinePartView {
  const selection = selectionAt(list, record);
  const all = divided(selection.events);
  const { items, parts } = all.part(name);
  return {
    choices: namedChoices(selection, record),
    ...listPart(list, name, all),
    ...timelineOf(items, parts, selection.choices, record, isYear(name.time)),
  };
}

const divided = once((events: readonly Event[]) => dividedEvents(events));

/** The parts of the timeline and of its selections that have pages, those that once had included; the years of the whole have theirs. */
export function timelineParts(record: HeritageRecord): PagedPart[] {
  const known = selections(record);
  const all = [...known].flatMap(([list, { events }]) => pagedParts(list, divided(events), record));
  return all.filter(({ list, part }) => list !== timeline || !isYear(part.time));
}

/** The timeline of one year, as EDTF writes it. */
export function yearView(year: string, record: HeritageRecord): TimelinePartView {
  return timelinePartView(timeline, { time: year, number: 1 }, record);
}

function timelineOf(
  events: readonly Event[],
  parts: readonly Part<Event>[],
  choices: readonly Choice[],
  record: HeritageRecord,
  hasChart = true,
): Timeline {
  const sites = sitesOf(events, record);
  const lanes = sites.length > 1 ? sites : [];
  const single = counted(events, record);
  return {
    count: single.length,
    umbrellas: events.length - single.length,
    years: (parts.length > 0 ? [] : byYear(events)).map((year) => ({
      ...yearOf(year, sites, record),
      ...(events.length > mostUnfolded ? foldOf(year) : {}),
    })),
    parts: parts.map((part) => timePart(filterPage(choices), part, record)),
    lanes,
    ...spinesFor(events, record),
    ...(hasChart && events.length > mostUndivided ? { density: densityOf(single, sites) } : {}),
  };
}

function spinesFor(events: readonly Event[], record: HeritageRecord): Pick<Timeline, 'heldPlaces' | 'sides'> {
  const sites = new Set(events.map(({ site }) => site));
  const spines = [...spinesOf(record)].flatMap(([site, spine]) => (sites.has(site) ? [spine] : []));
  const periods = spines.flatMap((spine) => spine.periods);
  return {
    heldPlaces: spines.map(({ place }) => place),
    sides: [...new Map(periods.map((period) => [period.side, period])).values()],
  };
}

/** The sites of some events, in the order of the record; none where they are too many to tell apart. */
function sitesOf(events: readonly Event[], { sites }: HeritageRecord): Named[] {
  const present = new Set(events.map(({ site }) => site));
  const found = sites.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name }));
  return found.length > mostLanes ? [] : found;
}

/** Dates that name no month come first in their year, before its first days. */
function yearOf({ year, events }: Year, sites: readonly Named[], record: HeritageRecord): TimelineYear {
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
          items: folded(entriesOf(group, sites, record)),
        }))
      : [{ items: folded(entriesOf(ordered, sites, record)) }],
  };
}

function foldOf({ events }: Year): Pick<TimelineYear, 'folded'> {
  if (events.some(({ control }) => control.length > 0)) return {};
  return { folded: events.filter(({ weight }) => weight === 'key').map(({ title }) => title) };
}

/** Folds minor events of one site that come one after another. */
function folded(entries: readonly TimelineEntry[]): TimelineMonth['items'] {
  const runs: [TimelineEntry, ...TimelineEntry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const isNext = first?.weight === 'minor' && entry.weight === 'minor' && first.site === entry.site;
    if (run && isNext) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): TimelineMonth['items'] => {
    if (run.length < fewestFolded) return run;
    const [{ lane, held, site }] = run;
    return [{ folded: run, held, site, ...(lane === undefined ? {} : { lane }) }];
  });
}

function entriesOf(
  events: readonly Event[],
  sites: readonly Named[],
  record: HeritageRecord,
): TimelineEntry[] {
  return events.map((event) => {
    const lane = sites.length > 1 ? sites.findIndex(({ id }) => id === event.site) : -1;
    return {
      ...cardOf(event, record),
      weight: event.weight,
      family: familyOf(event.category),
      held: sites.map(({ id }) => heldAround(id, placeOf(event, record), record)),
      isTold: event.weight === 'key' || (event.weight === 'normal' && sites.length === 1),
      ...(lane < 0 ? {} : { lane: lane + 1 }),
    };
  });
}
