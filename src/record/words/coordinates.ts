import type { Location } from '../schema/name.ts';
import type { Translate } from './text.ts';

/** How many metres a degree of latitude is long. */
const degree = 111_320;

/**
 * A point on the earth in words. Where its accuracy is known, it has no digit that would tell more: the last one is worth
 * less than the accuracy.
 *
 * @example
 * coordinates({ lat: 34.5627417, lon: 38.2571059, accuracy: 100, … }, t) //=> '34.5627° north, 38.2571° east'
 * coordinates({ lat: -34.5, lon: 38.2667, … }, t) //=> '34.5° south, 38.2667° east'
 */
export function coordinates({ lat, lon, accuracy }: Location, t: Translate): string {
  return t('place.coordinates', {
    lat: asExactAs(lat, accuracy),
    lon: asExactAs(lon, accuracy),
    ns: t(lat < 0 ? 'place.south' : 'place.north'),
    ew: t(lon < 0 ? 'place.west' : 'place.east'),
  });
}

function asExactAs(degrees: number, accuracy: number | undefined): number {
  const size = Math.abs(degrees);
  if (accuracy === undefined) return size;
  const places = Math.max(0, Math.ceil(Math.log10(degree / accuracy)));
  return Number(size.toFixed(Math.min(places, 20)));
}
