/** Where an event was: its monuments, or else its places, on a small plan of the site. */
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Location } from '../../record/schema/name.ts';
import { locatorView } from '../geography.ts';
import { existing, lookup } from '../lookup.ts';
import type { Size } from './labels.ts';
import { planOf, scaleOf, type Bar, type Plan, type Position, type Sheet } from './plan.ts';

/** The spot of an event. Its units are CSS pixels at the widest at which it is shown. */
export interface EventSpot {
  readonly size: Size;
  /** The SVG path of all points of the site. */
  readonly all: string;
  /** That of the event’s own. */
  readonly here: string;
  /** How far off its own points may be, where that can be seen. */
  readonly circles: readonly (Position & { readonly radius: number })[];
  readonly bar: Bar;
  /** What its own points stand for. */
  readonly names: readonly string[];
}

interface Located {
  readonly id: string;
  readonly name: string;
  readonly location: Location;
}

/** The plan that all events of a site have in common. */
interface SpotPlan extends Plan {
  readonly monuments: readonly Located[];
  readonly places: readonly Located[];
}

const sheet: Sheet = { width: 240, highest: 130, margin: 12, foot: 16 };
/** The radius of a point of the event. */
const radiusHere = 6;

/**
 * The spot of an event; `undefined` where the record has no position for it, or has all that it knows of the site at one and the same
 * point.
 */
export function eventSpot(event: Event, record: HeritageRecord): EventSpot | undefined {
  const plan = spotPlans(record).get(event.site);
  if (!plan) return undefined;
  const own = ownOf(event, plan);
  if (own.length === 0) return undefined;
  const { place, size, metresPerUnit } = plan;
  const { metres, units } = scaleOf(plan);
  return {
    size,
    all: pathOf([...plan.monuments, ...plan.places], plan),
    here: pathOf(own, plan),
    circles: own
      .map(({ location }) => ({
        ...rounded(place(location)),
        radius: Math.round((location.accuracy ?? 0) / metresPerUnit),
      }))
      .filter(({ radius }) => radius > 1.5 * radiusHere),
    bar: { x: sheet.margin, y: size.height - 8, length: Math.round(units), metres },
    names: own.map(({ name }) => name),
  };
}

/** What an event touched, and else the places that it names. */
function ownOf({ monuments, places }: Event, plan: SpotPlan): readonly Located[] {
  const touched = plan.monuments.filter(({ id }) => monuments.some(({ monument }) => monument === id));
  return touched.length > 0 ? touched : plan.places.filter(({ id }) => places.includes(id));
}

/** The plans of the sites that have one of their own, to which a spot leads. */
const spotPlans = once(
  (record: HeritageRecord): ReadonlyMap<string, SpotPlan> =>
    new Map(record.sites.flatMap(({ id }) => planOfSpots(id, record).map((plan) => [id, plan] as const))),
);

function planOfSpots(site: string, record: HeritageRecord): SpotPlan[] {
  const { located: monuments } = locatorView(site, record);
  const places = existing(lookup(record).sites, site).places.flatMap(({ id, name, location }) =>
    location ? [{ id, name, location }] : [],
  );
  const points = [...monuments, ...places].map(({ location: { lat, lon } }) => ({ lat, lon }));
  const spread = new Set(points.map(({ lat, lon }) => `${lat},${lon}`));
  return monuments.length > 1 && spread.size > 1 ? [{ monuments, places, ...planOf(points, sheet) }] : [];
}

/** Points as lines without length, which round ends make visible: the fewest letters that draw them. */
function pathOf(points: readonly Located[], { place }: Plan): string {
  const letters = points.map(({ location }) => rounded(place(location))).map(({ x, y }) => `M${x} ${y}h0`);
  return [...new Set(letters)].join('');
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}
