/** Who held what, and when: the periods of each place, read from the `control` of the events in their order. */
import type { Holder, Named } from '../record/holder.ts';
import { once } from '../record/once.ts';
import type { Event, HeritageRecord, Site } from '../record/record.ts';
import { sideOf } from './voice.ts';
import { holderOf } from './holder.ts';
import { lookup } from './lookup.ts';
import { boundOf, untilNext, type Bound, type Period } from './period.ts';
import { counted } from './relations.ts';
import { usageOf } from './usage.ts';

/** The side of a holder in the fighting; the holder's own id where it has none; or `contested` or `unknown`. */
export type HeldBy = string;

/** A time through which one holder held a place. */
export interface ControlPeriod extends Period {
  readonly holder: Holder;
  readonly side: HeldBy;
}

/** A place and its periods in order. Before the first one the record says nothing of it. */
export interface ControlLane {
  readonly place: Named;
  readonly periods: readonly ControlPeriod[];
}

/** The control of one site's places, and all that happened there; umbrellas are no events of their own. */
export interface SiteControl {
  readonly site: Named;
  readonly lanes: readonly ControlLane[];
  readonly events: readonly Bound[];
}

/** The control at every site that has events which tell of it. */
export function controlOfSites(record: HeritageRecord): SiteControl[] {
  return record.sites.map((site) => controlOf(site, record)).filter(({ lanes }) => lanes.length > 0);
}

/**
 * The control at one site; places come in the order of the site's own list, those never told of not at all. Worked out
 * once, since every event of a site shows a part of it.
 */
export const controlOf = once(({ id, name, places }: Site, record: HeritageRecord): SiteControl => {
  const events = usageOf(record).bySite.get(id) ?? [];
  const lanes = places.map((place) => ({
    place: { id: place.id, name: place.name },
    periods: periodsOf(place.id, events, record),
  }));
  return {
    site: { id, name },
    lanes: lanes.filter(({ periods }) => periods.length > 0),
    events: counted(events, record).map(boundOf),
  };
});

/** On which side a holder is that an event names. */
export function heldBy(holder: string, record: HeritageRecord): HeldBy {
  return sideOf(lookup(record).actors.get(holder)) ?? holder;
}

/** A period begins where another holder is named, and lasts until the next one is. */
function periodsOf(place: string, events: readonly Event[], record: HeritageRecord): ControlPeriod[] {
  const told = events.flatMap((event) =>
    event.control
      .filter((each) => each.place === place)
      .map(({ holder: id }) => ({ id, from: boundOf(event) })),
  );
  const changes = told.filter(({ id }, i) => id !== told[i - 1]?.id);
  return untilNext(changes).map(({ id, ...period }) => ({
    holder: holderOf(id, record),
    side: heldBy(id, record),
    ...period,
  }));
}
