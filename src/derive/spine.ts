/** Who held a site as one goes down a timeline: one place of the site stands for it. */
import { once } from '../record/once.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { controlOfSites, type ControlPeriod } from './control.ts';
import { lookOf, looksOf, type Look } from './pictures/paints.ts';

/** A period of a spine with its look. */
export interface PaintedPeriod extends Pick<ControlPeriod, 'side' | 'holder'> {
  readonly look: Look;
}

/** The spine of a site. */
export interface Spine {
  /** The name of the place whose holder it shows: the first of the site's list of which the record tells. */
  readonly place: string;
  readonly periods: readonly PaintedPeriod[];
  /** The look after the event at a place in the record's order; nothing before the first holder that is known. */
  readonly after: (place: number) => Look | undefined;
}

/** How the spine of a site looks before an event and after it; nothing where the record does not say who held it. */
export interface Held {
  readonly before?: Look;
  readonly after?: Look;
}

/** The spines of the sites of which the record tells who held them, by their ids. */
export const spinesOf = once((record: HeritageRecord): ReadonlyMap<string, Spine> => {
  const sites = controlOfSites(record);
  const sides = sites.flatMap(({ lanes }) => lanes.flatMap(({ periods }) => periods.map(({ side }) => side)));
  const looks = looksOf(sides);
  return new Map(
    sites.flatMap(({ site, lanes: [lane] }) => {
      if (!lane) return [];
      const periods = lane.periods.map(({ from, side, holder }) => ({
        at: placeOf(from, record),
        look: looks.get(side) ?? lookOf('other'),
        side,
        holder,
      }));
      const after = (place: number) => periods.findLast(({ at }) => at <= place)?.look;
      return [[site.id, { place: lane.place.name, periods, after }] as const];
    }),
  );
});

/** How the spine of a site looks before and after the event at a place in the record's order. */
export function heldAround(site: string, place: number, record: HeritageRecord): Held {
  const spine = spinesOf(record).get(site);
  const [before, after] = [spine?.after(place - 1), spine?.after(place)];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** The place of an event in the record's order, from 0. */
export function placeOf({ id }: Pick<Event, 'id'>, record: HeritageRecord): number {
  return placesOf(record).get(id) ?? -1;
}

const placesOf = once(
  ({ events }: HeritageRecord): ReadonlyMap<string, number> => new Map(events.map(({ id }, i) => [id, i])),
);
