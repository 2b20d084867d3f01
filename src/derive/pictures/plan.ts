/** Where points of the earth a few kilometres apart lie on a plan, north up and true to scale. */
import type { Point } from '../../record/gazetteer.ts';
import type { Location } from '../../record/schema/name.ts';
import { metresPerDegree, roundLength } from './frame.ts';
import type { Size } from './labels.ts';

/** A point of a plan, in its units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What a plan is drawn on, in its units. */
export interface Sheet {
  readonly width: number;
  /** The greatest height of the part in which the points lie. */
  readonly highest: number;
  /** The room around the points on every side. */
  readonly margin: number;
  /** The room below it, for the scale. */
  readonly foot: number;
}

/** Where the points lie on the picture, and how large it is. */
export interface Plan {
  readonly place: (point: Point) => Position;
  readonly size: Size;
  readonly metresPerUnit: number;
}

/** The bar of a scale, from a point to the right. */
export interface Bar extends Position {
  readonly length: number;
  /** What its length stands for. */
  readonly metres: number;
}

/** The least stretch that a plan shows, in metres, so that points at one place make a plan too. */
const least = 200;

/** The largest plan of some points that a sheet has room for, one at least. */
export function planOf(locations: readonly Location[], { width, highest, margin, foot }: Sheet): Plan {
  const metres = planeAround(locations[0] ?? { lat: 0, lon: 0 });
  const points = locations.map((location) => ({ ...metres(location), accuracy: location.accuracy ?? 0 }));
  const extent = extentOf(points);
  // Circles have room on the plan, but for those that are nearly as large as the site.
  const large = 0.4 * Math.max(extent.right - extent.left, extent.bottom - extent.top);
  const { left, right, top, bottom } = extentOf(
    points.flatMap(({ x, y, accuracy }) => {
      const radius = accuracy < large ? accuracy : 0;
      return [
        { x: x - radius, y: y - radius },
        { x: x + radius, y: y + radius },
      ];
    }),
  );
  const metresPerUnit = Math.max((right - left) / (width - 2 * margin), (bottom - top) / highest);
  const height = Math.round((bottom - top) / metresPerUnit + 2 * margin + foot);
  return {
    metresPerUnit,
    size: { width, height },
    place: (point) => {
      const { x, y } = metres(point);
      return {
        x: width / 2 + (x - (left + right) / 2) / metresPerUnit,
        y: (height - foot) / 2 + (y - (top + bottom) / 2) / metresPerUnit,
      };
    },
  };
}

/** The round length that the scale of a plan shows, a quarter of its width at most, in metres and in units of the plan. */
export function scaleOf({ size, metresPerUnit }: Plan): { readonly metres: number; readonly units: number } {
  const metres = roundLength((size.width * metresPerUnit) / 4);
  return { metres, units: metres / metresPerUnit };
}

/** Metres east and south of a point: over a few kilometres the earth is flat to a tenth of a unit. */
function planeAround(middle: Point): (point: Point) => Position {
  const eastward = metresPerDegree * Math.cos((middle.lat * Math.PI) / 180);
  return ({ lat, lon }) => ({
    x: (((((lon - middle.lon + 540) % 360) + 360) % 360) - 180) * eastward,
    y: (middle.lat - lat) * metresPerDegree,
  });
}

function extentOf(points: readonly Position[]) {
  const [left, right] = stretch(points.map(({ x }) => x));
  const [top, bottom] = stretch(points.map(({ y }) => y));
  return { left, right, top, bottom };
}

/** The least and the greatest of some lengths, `least` apart or more. */
function stretch(lengths: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  const more = Math.max(0, least - (high - low)) / 2;
  return [low - more, high + more];
}
