/** The record on one day: who held each place, the state of each monument, and what of it was known by then. */
import { compareDays, type Day } from '../record/calendar.ts';
import { sureFrom } from '../record/change-days.ts';
import type { EdtfDate } from '../record/edtf.ts';
import type { Named } from '../record/holder.ts';
import { once } from '../record/once.ts';
import { restsOn } from '../record/outline.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { monumentHistory, type ConditionStep } from './condition.ts';
import { controlOf, type ControlPeriod } from './control.ts';
import { existing, lookup } from './lookup.ts';
import type { Bound, Period } from './period.ts';

/** What held on a day of one place or monument. */
export interface Held<P extends Period> {
  readonly of: Named;
  /** The last period whose beginning is sure by then; absent where the record tells of none. */
  readonly now?: P & {
    readonly known: Knowledge;
    /** The last event by then that tells the same anew. */
    readonly again?: Bound;
  };
  /** The change that may have happened by then, though it is not sure yet. */
  readonly perhaps?: P;
}

/** When something became known, as far as the record tells: by the day, after it, or at a time of which that cannot be said. */
export interface Knowledge {
  readonly when: 'by then' | 'later' | 'in doubt';
  /** Absent where neither the event nor its sources tell; it is then taken to be known when it happened. */
  readonly date?: EdtfDate;
  /** Whether the event says so; else it is the day of the first of its sources. */
  readonly isReported: boolean;
}

/** One site on a day. */
export interface SiteOnDay {
  readonly site: Named;
  readonly places: readonly Held<ControlPeriod>[];
  readonly monuments: readonly Held<ConditionStep>[];
}

/** A place or a monument with its periods in order. */
interface ToldOf<P extends Period> {
  readonly of: Named;
  readonly periods: readonly P[];
}

/** One site with all that the record tells of its places and monuments. */
interface ToldSite {
  readonly site: Named;
  readonly places: readonly ToldOf<ControlPeriod>[];
  readonly monuments: readonly ToldOf<ConditionStep>[];
}

/** What the record tells of every place and every monument, site by site. */
export const toldIn = once((record: HeritageRecord): readonly ToldSite[] => {
  const monuments = Map.groupBy(record.monuments, ({ site }) => site);
  return record.sites.map((site) => {
    const lanes = new Map(controlOf(site, record).lanes.map(({ place, periods }) => [place.id, periods]));
    return {
      site: { id: site.id, name: site.name },
      places: site.places.map(({ id, name }) => ({ of: { id, name }, periods: lanes.get(id) ?? [] })),
      monuments: (monuments.get(site.id) ?? []).map(({ id, name }) => ({
        of: { id, name },
        periods: monumentHistory({ id, name }, record).steps,
      })),
    };
  });
});

/** All sites on a day, each with all its places and monuments. */
export function stateOn(day: Day, record: HeritageRecord): SiteOnDay[] {
  return toldIn(record).map(({ site, places, monuments }) => ({
    site,
    places: places.map((each) => heldOn(day, each, () => false, record)),
    monuments: monuments.map((each) => heldOn(day, each, (a, b) => a.condition === b.condition, record)),
  }));
}

function heldOn<P extends Period>(
  day: Day,
  { of, periods }: ToldOf<P>,
  isSame: (a: P, b: P) => boolean,
  record: HeritageRecord,
): Held<P> {
  const last = periods.findLastIndex(({ from }) => compareDays(sureFrom(from.date), day) <= 0);
  const told = periods[last];
  const before = told ? periods.slice(0, last).findLastIndex((each) => !isSame(each, told)) : -1;
  const now = told && periods[before + 1];
  const perhaps = periods.slice(last + 1).findLast(({ from }) => compareDays(from.date.start, day) <= 0);
  return {
    of,
    ...(now && told
      ? {
          now: {
            ...now,
            known: knownBy(day, now.from, record),
            ...(told === now ? {} : { again: told.from }),
          },
        }
      : {}),
    ...(perhaps ? { perhaps } : {}),
  };
}

function knownBy(day: Day, { id }: Bound, record: HeritageRecord): Knowledge {
  const event = existing(lookup(record).events, id);
  const isReported = event.reported !== undefined;
  const date = becameKnown(event, record);
  if (!date) return { when: 'by then', isReported };
  const isKnown = compareDays(sureFrom(date), day) <= 0;
  return {
    when: isKnown ? 'by then' : compareDays(date.start, day) > 0 ? 'later' : 'in doubt',
    date,
    isReported,
  };
}

/**
 * When an event became known: as its entry says, or else when the first of its sources was issued. Nothing where none of
 * them bears a day on which it can tell of the event.
 */
export function becameKnown(event: Event, record: HeritageRecord): EdtfDate | undefined {
  if (event.reported) return event.reported;
  const { sources } = lookup(record);
  return restsOn(event)
    .flatMap((id) => existing(sources, id).issued ?? [])
    .filter((issued) => issued.end !== null && compareDays(issued.end, event.date.start) >= 0)
    .toSorted((a, b) => compareDays(sureFrom(a), sureFrom(b)))[0];
}
