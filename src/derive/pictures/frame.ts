/** Which part of the earth a map shows, and how far its kilometres reach. */
import { geoBounds, geoDistance, geoMercator, type GeoProjection } from 'd3-geo';
import type { Point } from '../../record/gazetteer.ts';
import type { Size } from './labels.ts';

/** A part of the earth between two corners; the second may lie beyond 180° east. */
export interface Frame {
  readonly southWest: Point;
  readonly northEast: Point;
}

/** Whether a point lies in a frame that does not cross 180° east. */
export function isWithin({ lat, lon }: Point, { southWest, northEast }: Frame): boolean {
  return lat > southWest.lat && lat < northEast.lat && lon > southWest.lon && lon < northEast.lon;
}

/** The least frame around some points, across 180° east where that is shorter, with room at its edges. */
export function frameAround(points: readonly Point[]): Frame {
  const [[west, south], [east, north]] = geoBounds({
    type: 'MultiPoint',
    coordinates: points.map(({ lat, lon }) => [lon, lat]),
  });
  const wide = (east - west + 360) % 360;
  const [lon, lat] = [west + wide / 2, (south + north) / 2];
  const halfLon = Math.min(Math.max(wide * 0.65, 9), 179);
  const halfLat = Math.max((north - south) * 0.65, 7);
  return {
    southWest: { lat: Math.max(lat - halfLat, -80), lon: lon - halfLon },
    northEast: { lat: Math.min(lat + halfLat, 80), lon: lon + halfLon },
  };
}

/** A projection that fits a frame into a picture, north up, and draws nothing beyond its edges. */
export function projectionFor({ southWest, northEast }: Frame, { width, height }: Size): GeoProjection {
  const corners = [southWest, northEast].map(({ lat, lon }) => [lon, lat]);
  return geoMercator()
    .rotate([-(southWest.lon + northEast.lon) / 2, 0])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      { type: 'MultiPoint', coordinates: corners },
    )
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

const earthRadius = 6371.0088;

/** How many metres one degree of latitude is long, on a sphere. */
export const metresPerDegree = (1000 * earthRadius * Math.PI) / 180;

/** How many kilometres one unit of the picture is long at a place of it. */
export function kilometresPerUnit(projection: GeoProjection, x: number, y: number): number {
  const [from, to] = [projection.invert?.([x, y]), projection.invert?.([x + 1, y])];
  return from && to ? geoDistance(from, to) * earthRadius : 0;
}

/** How many degrees of longitude a picture is wide. */
export function degreesAcross(projection: GeoProjection, { width }: Size): number {
  return width / (projection.scale() * (Math.PI / 180));
}

/** The longest of 1, 2, 5, 10, 20 … that is not longer than a length; `roundLength(0.4) //=> 0.2`. */
export function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const digit = [5, 2, 1].find((each) => each * power <= length) ?? 1;
  return digit * power;
}
