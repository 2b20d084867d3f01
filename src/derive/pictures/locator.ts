/** A plan of a site from the coordinates of its monuments: numbered points, north up, true to scale. */
import type { HeritageRecord } from '../../record/record.ts';
import { locatorView, type LocatedMonument, type LocatorView } from '../geography.ts';
import type { Location } from '../../record/schema/name.ts';
import type { Size } from './labels.ts';
import { planOf, scaleOf, type Bar, type Plan, type Position, type Sheet } from './plan.ts';
import { tenth } from './tenth.ts';

/** A monument on the plan. */
export interface Dot {
  readonly monument: LocatedMonument;
  /** Where it lies. */
  readonly point: Position;
  /** Where its number stands: on the point, or beside it where another number is in the way. */
  readonly number: Position;
  readonly isMoved: boolean;
}

/** How far off a point may be. */
export interface Circle extends Position {
  readonly radius: number;
  readonly of: 'monument' | 'site';
}

/** A plan. Its units are CSS pixels at a width of 300; it is shown at 280 and wider. */
export interface LocatorDrawing {
  readonly size: Size;
  readonly dots: readonly Dot[];
  /** The radius of the disc of a number. */
  readonly disc: number;
  /** The point that the record gives for the whole site. */
  readonly site: Position;
  /** Those that are large enough to be seen and have room on the plan. */
  readonly circles: readonly Circle[];
  /** The SVG path of lines that cut the plan into squares as wide as the bar. */
  readonly grid: string;
  readonly bar: Bar;
}

const sheet: Sheet = { width: 300, highest: 250, margin: 24, foot: 26 };

/** The radius of the disc of a number. */
const discRadius = 11;
/** The least distance between the middles of two discs: 24 CSS pixels where the plan is narrowest. */
export const discDistance = 26;

/** What there is to show of where the monuments of a site stand. */
export interface SitePlan {
  readonly view: LocatorView;
  /** Absent where there are too few points for a plan. */
  readonly drawing: LocatorDrawing | undefined;
}

/** The plan of a site. Throws a `RangeError` for an id that the record does not have. */
export function planOfSite(id: string, record: HeritageRecord): SitePlan {
  const view = locatorView(id, record);
  return { view, drawing: drawLocator(view) };
}

/** Draws the plan of a site. A plan needs two located monuments; with fewer there is none. */
export function drawLocator({ site, located }: LocatorView): LocatorDrawing | undefined {
  if (located.length < 2) return undefined;
  const plan = planOf([site.location, ...located.map(({ location }) => location)], sheet);
  const { place, size } = plan;
  const points = located.map(({ location }) => place(location));
  const numbers = spread(points, { width: size.width, height: size.height - sheet.foot });
  const { metres, units } = scaleOf(plan);
  const bar = { x: 16, y: size.height - 16, length: tenth(units), metres };
  return {
    size,
    disc: discRadius,
    site: rounded(place(site.location)),
    dots: located.map((monument, i): Dot => {
      const point = points[i] ?? { x: 0, y: 0 };
      const number = numbers[i] ?? point;
      const isMoved = distance(point, number) > 3;
      return { monument, point: rounded(point), number: rounded(isMoved ? number : point), isMoved };
    }),
    circles: [
      ...located.flatMap(({ location }) => circleOf('monument', location, plan)),
      ...circleOf('site', site.location, plan),
    ],
    grid: gridFrom(bar, size),
    bar,
  };
}

function circleOf(of: Circle['of'], location: Location, { place, size, metresPerUnit }: Plan): Circle[] {
  const radius = (location.accuracy ?? 0) / metresPerUnit;
  const isShown = radius > discRadius * 1.3 && radius < size.width / 2;
  return isShown ? [{ of, ...rounded(place(location)), radius: tenth(radius) }] : [];
}

/** The most steps in which points are moved apart; more points than a plan has room for never come to rest. */
const mostSteps = 400;

/** Moves points that lie too close to one another apart, each as little as may be, and keeps them within the plan. */
export function spread(points: readonly Position[], within: Size): Position[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let step = 0; step < mostSteps && pushApart(moved); step += 1)
    for (const each of moved) {
      each.x = Math.min(Math.max(each.x, discRadius + 3), within.width - discRadius - 3);
      each.y = Math.min(Math.max(each.y, discRadius + 3), within.height - discRadius - 3);
    }
  return moved;
}

/** Pushes every two points that are too close apart, each by half of what is missing; says whether there were any. */
function pushApart(points: readonly { x: number; y: number }[]): boolean {
  let pushed = false;
  for (const [i, a] of points.entries())
    for (const [j, b] of points.slice(0, i).entries()) {
      const gap = distance(a, b);
      if (gap >= discDistance) continue;
      pushed = true;
      const angle = gap > 0.01 ? Math.atan2(a.y - b.y, a.x - b.x) : i + j;
      const length = (discDistance - gap) / 2 + 0.05;
      a.x += length * Math.cos(angle);
      a.y += length * Math.sin(angle);
      b.x -= length * Math.cos(angle);
      b.y -= length * Math.sin(angle);
    }
  return pushed;
}

function gridFrom({ x: left, y: bottom, length }: Bar, size: Size): string {
  const across = Array.from(
    { length: Math.ceil(size.width / length) + 1 },
    (_, i) => left + (i - 1) * length,
  );
  const down = Array.from(
    { length: Math.ceil(size.height / length) + 1 },
    (_, i) => bottom - (i - 1) * length,
  );
  return [
    ...across.filter((x) => x > 0 && x < size.width).map((x) => `M${tenth(x)},0V${size.height}`),
    ...down.filter((y) => y > 0 && y < size.height).map((y) => `M0,${tenth(y)}H${size.width}`),
  ].join('');
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function rounded({ x, y }: Position): Position {
  return { x: tenth(x), y: tenth(y) };
}
