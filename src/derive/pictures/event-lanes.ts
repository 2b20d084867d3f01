/** Who held the places of an event in the years around it: the bars of the site's own chart, cut to these years. */
import { dayParts, yearText, type Day } from '../../record/calendar.ts';
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { label, yearLabel } from '../../record/words/label.ts';
import { controlOf, type ControlLane } from '../control.ts';
import { existing, lookup } from '../lookup.ts';
import { paintControl } from './control-chart.ts';
import { cutTo, periodsIn, type Cut } from './cut.ts';
import { barsOf, merged, type Bar, type Span } from './lanes.ts';
import type { Look } from './paints.ts';
import { drawnOf, endOf, type DrawnAxis, type TimeAxis } from './time-axis.ts';

/** The bars of places that were held alike. */
export interface EventLane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** The lanes of an event, with its own days on their axis. */
export interface EventLanes {
  /** Days beyond its ends lie at its ends. */
  readonly axis: DrawnAxis;
  readonly lanes: readonly EventLane[];
  /** The looks of the bars that have patterns, for the definitions of these. */
  readonly patterned: readonly Look[];
  /** From the first possible day of the event to the end of the last one. */
  readonly here: Span;
  /** The same in words. */
  readonly description: string;
}

/** The most bars that can be told apart. */
const mostBars = 120;

/**
 * The lanes around an event, from the year before its first possible day to the year after its last: those of its own places, or of all
 * places of the site where the record tells of none of these; `undefined` where it tells of no holder in these years, or of more changes
 * than can be told apart.
 */
export function eventLanes(event: Event, record: HeritageRecord, edition: Edition): EventLanes | undefined {
  const { lanes: all } = controlOf(existing(lookup(record).sites, event.site), record);
  const painted = paintedIn(all, edition)?.painted;
  const cut = cutAround(event);
  if (!painted || !cut) return undefined;
  const { axis } = cut;
  const places = new Set([...event.places, ...event.control.map(({ place }) => place)]);
  const own = all.filter(({ place }) => places.has(place.id));
  const lanes = merged(
    (own.length > 0 ? own : all)
      .map((lane) => ({
        name: lane.place.name,
        bars: barsOf(painted({ ...lane, periods: periodsIn(lane.periods, cut) }), axis),
      }))
      .filter(({ bars }) => bars.length > 0),
    ({ bars }) => bars,
    edition,
  );
  const looks = new Map(lanes.flatMap(({ bars }) => bars.map(({ look }) => [look.name, look] as const)));
  const count = lanes.reduce((sum, { bars }) => sum + bars.length, 0);
  return lanes.length === 0 || count > mostBars
    ? undefined
    : {
        axis: drawnOf(axis),
        lanes,
        patterned: [...looks.values()].filter(({ pattern }) => pattern !== undefined),
        here: { from: axis.at(event.date.start), to: endOf(lastDay(event), axis) },
        description: describe(event, lanes, axis, edition),
      };
}

/** The paints of the lanes of a site, which all its events have in common. */
const paintedIn = once((lanes: readonly ControlLane[], edition: Edition) => paintControl(lanes, edition));

/** The whole years around an event, with lines at these alone. */
function cutAround(event: Event): Cut | undefined {
  const cut = cutTo([inYear(event.date.start, -1), inYear(lastDay(event), 1)], event.id);
  return cut && { ...cut, axis: { ...cut.axis, ticks: cut.axis.ticks.filter(({ isYear }) => isYear) } };
}

function lastDay({ date }: Event): Day {
  return date.end ?? date.start;
}

function inYear(day: Day, later: number): Day {
  return `${yearText(dayParts(day).year + later)}-01-01`;
}

function describe(
  { date }: Event,
  lanes: readonly EventLane[],
  { first, last }: TimeAxis,
  { t, list, locale }: Edition,
): string {
  const [from, to] = [first, last].map((day) => yearLabel(yearText(dayParts(day).year), locale));
  return t('lanes.event.description', {
    from: from ?? '',
    to: to ?? '',
    lanes: lanes
      .map(({ name, bars }) => `${name}: ${list(bars.map((bar) => bar.name))}`)
      .join(t('semicolon')),
    date: label(date, locale),
  });
}
