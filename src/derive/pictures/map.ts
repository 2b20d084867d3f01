/**
 * The map of the record: the sites, the cities that entries name, borders and two rivers.
 *
 * Two scenes, for narrow and for wide screens, show one ground. The ground grows with the screen; the names keep their
 * size in CSS pixels, so that they can be read on a telephone and do not shout on a desk.
 */
import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { mapView, type MapCity, type MapView } from '../geography.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { countries, rivers, seas, type Area } from '../../record/gazetteer.ts';
import { once } from '../../record/once.ts';
import type { Edition } from '../../record/words/edition.ts';
import { geographyOf, riverCourses } from './borders.ts';
import { degreesAcross, frameAround, isWithin, projectionFor, type Frame } from './frame.ts';
import type { Size } from './labels.ts';
import { sceneOf, type Placeable, type Scene, type SceneName, type Window } from './scene.ts';

/** The whole map. */
export interface MapDrawing {
  /** SVG paths, in a picture of `mapSize`. */
  readonly ground: Readonly<Record<GroundPart, string>>;
  readonly scenes: Readonly<Record<SceneName, Scene>>;
  /** Whether it is the map of the region, with its cities and rivers. */
  readonly isRegional: boolean;
}

/** What the ground consists of, from the bottom to the top. */
export type GroundPart = 'land' | 'countries' | 'rivers' | 'borders' | 'frontiers';

/** The size of the ground, in its units. */
export const mapSize: Size = { width: 900, height: 675 };

/** Iraq and Syria, with a strip of sea. */
export const region: Frame = { southWest: { lat: 28.9, lon: 34.5 }, northEast: { lat: 37.6, lon: 48.75 } };

/** What a narrow screen shows of it: the same without the far south and east. */
const heart: Frame = { southWest: { lat: 31.2, lon: 35.25 }, northEast: { lat: 37.55, lon: 45.95 } };

/** A map with what it shows. */
export interface MapPicture {
  readonly view: MapView;
  readonly drawing: MapDrawing;
}

/** The map of the whole record, drawn once for all pages that show it. */
export const mapOf = once((record: HeritageRecord, edition: Pick<Edition, 't'>): MapPicture => {
  const view = mapView(record);
  return { view, drawing: drawMap(view, edition) };
});

/** Draws the map. Where a site lies outside the region, the map is of all sites, without cities and rivers. */
export function drawMap({ sites, cities }: MapView, edition: Pick<Edition, 't'>): MapDrawing {
  const points = sites.map(({ location }) => location);
  const isRegional = points.every((point) => isWithin(point, region));
  const projection = projectionFor(isRegional ? region : frameAround(points), mapSize);
  const isBroad = degreesAcross(projection, mapSize) > 60;
  const geography = geographyOf(points, isRegional ? 'region' : isBroad ? 'world' : 'continent');
  const draw = geoPath(projection).digits(isBroad ? 0 : 1);
  const path = (shape: GeoPermissibleObjects): string => draw(shape) ?? '';
  const ground = {
    land: path(geography.land),
    countries: path(geography.countries),
    rivers: isRegional ? path(riverCourses()) : '',
    borders: path(geography.borders),
    frontiers: path(geography.frontiers),
  };
  const named: Placeable[] = [
    ...sites.map((site): Placeable => ({
      of: { kind: 'site', text: site.name, site },
      stands: [site.location],
    })),
    ...(isRegional ? surroundings(cities, geography.codes, edition) : []),
  ];
  const scene = (name: SceneName, window: Window): Scene =>
    sceneOf(name, window, projection, named, `${ground.rivers}${ground.frontiers}`);
  const whole = { left: 0, top: 0, ...mapSize };
  const isClose = isRegional && points.every((point) => isWithin(point, heart));
  return {
    isRegional,
    ground,
    scenes: {
      narrow: scene('narrow', isClose ? windowOn(heart, projection) : whole),
      wide: scene('wide', whole),
    },
  };
}

/** All that has a name in the region but the sites, in the order of rank. */
function surroundings(
  cities: readonly MapCity[],
  codes: readonly string[],
  { t }: Pick<Edition, 't'>,
): Placeable[] {
  const area =
    (kind: 'country' | 'neighbour' | 'sea') =>
    ({ name, stands }: Area): Placeable => ({ of: { kind, text: t(`map.name.${name}`) }, stands });
  const isChosen = ({ code }: Area): boolean => code !== undefined && codes.includes(code);
  return [
    ...rivers.map(({ name, stands }): Placeable => ({
      of: { kind: 'river', text: t(`map.name.${name}`) },
      stands,
    })),
    ...cities.map((city): Placeable => ({
      of: { kind: 'city', text: t(`map.name.${city.name}`), city },
      stands: [city],
    })),
    ...countries.filter(isChosen).map(area('country')),
    ...seas.map(area('sea')),
    ...countries.filter((each) => !isChosen(each)).map(area('neighbour')),
  ];
}

/** The part of the ground around a frame, widened to the shape of the whole. */
function windowOn({ southWest, northEast }: Frame, projection: GeoProjection): Window {
  const [left = 0, bottom = 0] = projection([southWest.lon, southWest.lat]) ?? [];
  const [right = 0, top = 0] = projection([northEast.lon, northEast.lat]) ?? [];
  const width = Math.max(right - left, ((bottom - top) * mapSize.width) / mapSize.height);
  return { left, top, width, height: (width * mapSize.height) / mapSize.width };
}
