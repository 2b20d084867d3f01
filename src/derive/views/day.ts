/** The page of a day: what changed on it, what held, and what was not known yet. */
import { pageOf, twoDaysPage, type Address } from '../../record/address.ts';
import { compareDays, type Day } from '../../record/calendar.ts';
import { changesByDay, keyOf, type Change, type Changeable } from '../../record/change-days.ts';
import { daysIn, twoDaysIn } from '../../record/days.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import { severityOf } from '../../record/harm.ts';
import { once } from '../../record/once.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { holderName } from '../../record/words/holder.ts';
import type { ConditionStep } from '../condition.ts';
import { heldBy, type ControlPeriod } from '../control.ts';
import { stateOn, toldIn, type Held, type Knowledge, type SiteOnDay } from '../day.ts';
import { mapSites } from '../geography.ts';
import { holderOf } from '../holder.ts';
import { existing, lookup } from '../lookup.ts';
import { boundOf, type Bound } from '../period.ts';
import { drawMap, type MapPicture } from '../pictures/map.ts';
import { lookOf, looksOf, type Look } from '../pictures/paints.ts';
import { cardsOf, type EventCard } from './card.ts';

/** A state in words, and how it is painted. */
export interface Told {
  readonly state: string;
  readonly look: Look;
  /** The event that tells of it. */
  readonly by: Bound;
}

/** A place or a monument on a day. */
export interface DayRow {
  readonly id: string;
  readonly name: string;
  /** Its page, if it has one. */
  readonly to?: Address;
  /** Absent where the record tells of nothing by then. */
  readonly now?: Told & { readonly known: Knowledge; readonly again?: Bound };
  /** What may have been so already. */
  readonly perhaps?: Told;
}

/** A site on a day: every place, and the monuments of which a state is told, the gravest first. */
export interface DaySite {
  readonly id: string;
  readonly name: string;
  readonly places: readonly DayRow[];
  readonly monuments: readonly DayRow[];
  /** The monuments of which the record tells no state by then. */
  readonly silent: readonly DayRow[];
}

/** A change as a page tells it. */
export interface DayChange {
  /** Of all that changed alike; it tells the site where none of their names does. */
  readonly name: string;
  readonly site: string;
  readonly before: string | undefined;
  readonly after: string;
  /** How the state after it is painted. */
  readonly look: Look;
  readonly by: Bound;
  /** Given where the change may have happened on another day. */
  readonly within: EdtfDate | undefined;
}

/** All that the page of a day shows. */
export interface DayView {
  readonly day: Day;
  readonly changes: readonly DayChange[];
  readonly sites: readonly DaySite[];
  /** How the places of each site are painted, by its id. */
  readonly holders: ReadonlyMap<string, readonly Look[]>;
  readonly map: MapPicture;
  readonly events: readonly EventCard[];
  /** What held on the day and became known later. */
  readonly later: readonly DayRow[];
  readonly previous: Day | undefined;
  readonly next: Day | undefined;
  /** The pages that show it beside another day. */
  readonly beside: readonly { readonly address: Address; readonly other: Day }[];
}

/** The page of a day; any day has one. */
export function dayView(day: Day, record: HeritageRecord, edition: Edition): DayView {
  const sites = sitesOn(day, record, edition);
  const rows = sites.flatMap(({ places, monuments }) => [...places, ...monuments]);
  const days = daysIn(record);
  return {
    day,
    changes: changesTold(changesByDay(record).get(day) ?? [], record, edition),
    sites,
    holders: new Map(sites.map(({ id, places }) => [id, places.flatMap(({ now }) => now?.look ?? [])])),
    map: mapOfSites(record, edition),
    events: cardsOf(
      record.events.filter(({ date }) => date.start === day && date.end === day),
      record,
    ),
    later: rows.filter(({ now }) => now?.known.when === 'later'),
    previous: days.findLast((other) => compareDays(other, day) < 0),
    next: days.find((other) => compareDays(other, day) > 0),
    beside: twoDaysIn(record).flatMap((two) =>
      two.includes(day) ? [{ address: twoDaysPage(...two), other: two[0] === day ? two[1] : two[0] }] : [],
    ),
  };
}

/** The map of the sites alone, drawn once for all days. */
const mapOfSites = once((record: HeritageRecord, edition: Edition): MapPicture => {
  const view = { sites: mapSites(record), cities: [] };
  return { view, drawing: drawMap(view, edition) };
});

/** How each side is painted, alike on every day. */
const looksIn = once((record: HeritageRecord) =>
  looksOf(
    toldIn(record).flatMap(({ places }) => places.flatMap(({ periods }) => periods.map(({ side }) => side))),
  ),
);

/** Every site on a day as rows. */
export function sitesOn(day: Day, record: HeritageRecord, edition: Edition): DaySite[] {
  const looks = looksIn(record);
  const held = ({ holder, side, from }: ControlPeriod): Told => ({
    state: holderName(holder, edition),
    look: looks.get(side) ?? lookOf('other'),
    by: from,
  });
  const states = ({ condition, from }: ConditionStep): Told => ({
    state: edition.word('condition', condition),
    look: lookOf(condition),
    by: from,
  });
  return stateOn(day, record).map(({ site, places, monuments }: SiteOnDay) => {
    const rows = monuments
      .toSorted((a, b) => severity(a) - severity(b))
      .map((each) => ({
        ...rowOf({ kind: 'monument', id: each.of.id }, each, states),
        to: pageOf('monument', each.of.id),
      }));
    return {
      ...site,
      places: places.map((each) => rowOf({ kind: 'place', site: site.id, id: each.of.id }, each, held)),
      monuments: rows.filter(({ now, perhaps }) => now ?? perhaps),
      silent: rows.filter(({ now, perhaps }) => !now && !perhaps),
    };
  });
}

/** How far a state stands from the gravest, for the order of a list; where none is told, further than any. */
function severity({ now }: Held<ConditionStep>): number {
  return now ? severityOf(now.condition) : Number.MAX_SAFE_INTEGER;
}

function rowOf<P extends ControlPeriod | ConditionStep>(
  of: Changeable,
  { of: { name }, now, perhaps }: Held<P>,
  told: (period: P) => Told,
): DayRow {
  const sure = now && told(now);
  const other = perhaps && told(perhaps);
  return {
    id: keyOf(of),
    name,
    ...(now && sure
      ? { now: { ...sure, known: now.known, ...(now.again ? { again: now.again } : {}) } }
      : {}),
    ...(other && other.state !== sure?.state ? { perhaps: other } : {}),
  };
}

/** Changes in words; what changes alike by one event is told together. */
export function changesTold(
  changes: readonly Change[],
  record: HeritageRecord,
  edition: Edition,
): DayChange[] {
  const alike = Map.groupBy(changes, ({ of, event, before, after }) =>
    [of.kind, event, before, after].join(' '),
  );
  return [...alike.values()].flatMap((all) => {
    const told = all.map((change) => changeTold(change, record, edition));
    const [first] = told;
    if (!first) return [];
    const { site } = first;
    const name = edition.list(told.map((each) => each.name));
    return { ...first, name: name.includes(site) ? name : edition.t('day.thing', { name, site }) };
  });
}

function changeTold(
  { of, before, after, event, date }: Change,
  record: HeritageRecord,
  edition: Edition,
): DayChange {
  const { sites, monuments, events } = lookup(record);
  const monument = of.kind === 'monument' ? existing(monuments, of.id) : undefined;
  const site = existing(sites, of.kind === 'place' ? of.site : monument?.site);
  const place = site.places.find(({ id }) => of.kind === 'place' && id === of.id);
  const name = monument?.name ?? place?.name ?? of.id;
  const worded = (state: string): string =>
    monument ? edition.word('condition', state) : holderName(holderOf(state, record), edition);
  return {
    name,
    site: site.name,
    before: before === undefined ? undefined : worded(before),
    after: worded(after),
    look:
      (monument ? looksOf([after]).get(after) : looksIn(record).get(heldBy(after, record))) ??
      lookOf('other'),
    by: boundOf(existing(events, event)),
    within: date.start === date.end ? undefined : date,
  };
}
