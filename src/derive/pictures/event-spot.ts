/** Where an event was: its monuments, or else its places, on a small plan of the site. */
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Location } from '../../record/schema/name.ts';
import { locatorView } from '../geography.ts';
import { existing, lookup } from '../lookup.ts';
import { placeNames, widthOf, type Anchor, type PlacedName, type Size, type Taken } from './labels.ts';
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
  /** The names for which there is room: its own, and one or two others from which one knows where that is. */
  readonly written: readonly (Position & { readonly name: string; readonly anchor: Anchor })[];
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
/** The radius of a point of the event, and of the others. */
const [radiusHere, radiusElsewhere] = [6, 3];
/** The size of the words, and how much below its middle a line stands, in pixels. */
const words = { size: 13, height: 15, base: 4 } as const;
/** The most names that are written, and the most of them that are not of the event. */
const mostNames = { all: 3, others: 2 } as const;

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
    written: written(own, plan).map(({ of, spot, x, y, anchor }) => ({
      name: of.name,
      anchor,
      ...rounded({ x: spot.x * size.width + x, y: spot.y * size.height + y + words.base }),
    })),
  };
}

/** The names of some points and of the best known others, each where it covers no point, no name and not the scale. */
function written(own: readonly Located[], plan: SpotPlan): readonly PlacedName<Located>[] {
  const { size, monuments, places } = plan;
  const points = [...places, ...monuments];
  const isOwn = (point: Located): boolean => own.includes(point);
  const scale = { left: 0, top: size.height - 30, right: 90, bottom: size.height };
  const foot: Taken = { spot: { x: 0, y: 0 }, boxes: [scale] };
  /** What is nearer tells nothing of where the event was. */
  const least = size.width / 6;
  const placed: PlacedName<Located>[] = [];
  for (const point of [
    ...own,
    ...points.filter((each) => own.every((here) => apart(each, here, plan) > least)),
  ]) {
    const others = placed.filter(({ of }) => !isOwn(of)).length;
    if (placed.length === mostNames.all || others === mostNames.others) break;
    const name = { of: point, spots: [spotOf(point, plan)], sign: signOf(isOwn(point)), size: sizeOf(point) };
    const elsewhere = points.filter((each) => apart(each, point, plan) > radiusHere);
    const taken = [foot, ...placed, ...elsewhere.map((each) => takenBy(each, isOwn(each), plan))];
    placed.push(...placeNames([name], { sizes: [size], taken, soft: [] }));
  }
  return placed;
}

function takenBy(point: Located, isOwn: boolean, plan: SpotPlan): Taken {
  const radius = signOf(isOwn);
  return {
    spot: spotOf(point, plan),
    boxes: [{ left: -radius, right: radius, top: -radius, bottom: radius }],
  };
}

function signOf(isOwn: boolean): number {
  return isOwn ? radiusHere : radiusElsewhere;
}

function sizeOf({ name }: Located): Size {
  return { width: widthOf(name, words.size), height: words.height };
}

function spotOf({ location }: Located, { place, size }: SpotPlan): Position {
  const { x, y } = place(location);
  return { x: x / size.width, y: y / size.height };
}

/** How far two points lie apart, in units of the plan. */
function apart(a: Located, b: Located, { place }: SpotPlan): number {
  const [one, other] = [place(a.location), place(b.location)];
  return Math.hypot(one.x - other.x, one.y - other.y);
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
