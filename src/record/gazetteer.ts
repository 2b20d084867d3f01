/**
 * The places of the map that are not sites: cities, rivers, countries, the sea.
 *
 * The cities and their coordinates are those of GeoNames (https://www.geonames.org/), CC BY 4.0, WGS84; each number is
 * that of the place's page there. The further entries say where a name is written, which is a matter of drawing.
 */
import type { NameUnder } from './words/text.ts';

/** A point on the earth in degrees, WGS84, north and east positive. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What the words of a language have a name for on the map. */
export type NamedPlace = NameUnder<'map.name.'>;

/** A city by its number in GeoNames. */
export interface City extends Point {
  readonly name: NamedPlace;
  readonly geonames: number;
  /** Spellings under which an entry may name it, beside its names in the words of the map. */
  readonly spellings: readonly string[];
  /** Whether it is the seat of a government; such a city helps to find one's way even where no entry names it. */
  readonly capital?: true;
}

function city(name: NamedPlace, geonames: number, lat: number, lon: number, ...spellings: string[]): City {
  return { name, geonames, lat, lon, spellings };
}

/**
 * The cities of Iraq and Syria that entries name or may come to name. Tadmur, the modern town of Palmyra, is left out:
 * it is a place of that site.
 */
export const cities: readonly City[] = [
  { ...city('baghdad', 98182, 33.34058, 44.40088), capital: true },
  { ...city('damascus', 170654, 33.5102, 36.29128), capital: true },
  city('mosul', 99072, 36.335, 43.11889, 'Mossoul', 'Mossul'),
  city('aleppo', 170063, 36.20124, 37.16117, 'Halab'),
  city('homs', 169577, 34.72682, 36.72339, 'Hims'),
  city('raqqa', 172955, 35.95283, 39.00788, 'Raqqah', 'Rakka'),
  city('deir-ez-zor', 170794, 35.33588, 40.14084, 'Deir al-Zor', 'Deir el-Zour', 'Deir Ezzor'),
  city('erbil', 95446, 36.18333, 44.01193, 'Arbil', 'Irbil'),
  city('kirkuk', 94787, 35.46806, 44.39222, 'Kirkouk'),
  city('hawija', 390188, 35.32592, 43.77267, 'Hawijah'),
  city('tal-afar', 90393, 36.37913, 42.44806, 'Tel Afar', 'Talafar'),
  city('tikrit', 90150, 34.61581, 43.67861),
  city('samarra', 91597, 34.1959, 43.88568),
  city('manbij', 167357, 36.52815, 37.95495, 'Manbidj'),
  city('hama', 170017, 35.13179, 36.75783, 'Hamah'),
  city('sukhnah', 172425, 34.88533, 38.8711, 'Sukhna', 'Sukhneh'),
  city('qaryatayn', 173361, 34.22956, 37.24066, 'Qaryatain'),
  city('bosra', 171126, 32.52013, 36.48256, 'Busra'),
];

/** Where the name of an area or a river may stand: on a point, or along a line. */
export type Stand = Point | readonly [from: Point, to: Point];

/** A country or a sea. */
export interface Area {
  /** The country's ISO 3166 code of three letters; a sea has none. */
  readonly code?: string;
  readonly name: NamedPlace;
  /** Where its name may stand, the best place first. */
  readonly stands: readonly Stand[];
}

/** A river. */
export interface River {
  readonly name: NamedPlace;
  /** The reaches along which its name may stand, the best first. */
  readonly stands: readonly Stand[];
}

function at(lat: number, lon: number): Point {
  return { lat, lon };
}

/** The countries that the map names. */
export const countries: readonly Area[] = [
  {
    code: 'IRQ',
    name: 'iraq',
    stands: [at(32.1, 43.4), at(32, 42.6), at(31.5, 44), at(32.6, 42.2), at(33, 41.4), at(34.9, 42)],
  },
  {
    code: 'SYR',
    name: 'syria',
    stands: [at(35.3, 37.9), at(35.7, 38), at(36.4, 40.5), at(36.62, 40.5), at(33.98, 38.7), at(33.5, 37.5)],
  },
  {
    code: 'TUR',
    name: 'turkey',
    stands: [at(37.4, 39.8), at(37.25, 39.4), at(37.2, 40.3), at(37.25, 37.4)],
  },
  {
    code: 'IRN',
    name: 'iran',
    stands: [at(34.6, 47.4), at(33.6, 47.4), at(35.4, 47.2), at(36.9, 45.6), at(34.2, 45.8)],
  },
  {
    code: 'JOR',
    name: 'jordan',
    stands: [at(31.2, 37.2), at(30.6, 36.4), at(31.8, 37.6), at(31.9, 38)],
  },
  { code: 'SAU', name: 'saudi-arabia', stands: [at(29.7, 40.6), at(30.2, 40.2), at(31.5, 39.5)] },
  {
    code: 'LBN',
    name: 'lebanon',
    stands: [
      [at(33.25, 35.4), at(34.55, 36.25)],
      [at(33.35, 35.35), at(34.65, 36.1)],
    ],
  },
  { code: 'ISR', name: 'israel', stands: [[at(30.1, 34.92), at(31.25, 34.92)]] },
  { code: 'KWT', name: 'kuwait', stands: [at(29.3, 47.5), at(29.2, 47.7)] },
];

/** The seas that the map names. */
export const seas: readonly Area[] = [
  {
    name: 'mediterranean',
    stands: [
      [at(33.6, 34.85), at(35.7, 35.45)],
      [at(33.2, 34.7), at(35.6, 35.3)],
    ],
  },
];

/** The rivers that the map names. */
export const rivers: readonly River[] = [
  {
    name: 'tigris',
    stands: [
      [at(35.05, 43.35), at(34.35, 43.6)],
      [at(32.5, 45.83), at(31.84, 47.15)],
      [at(33.05, 44.7), at(32.55, 45.6)],
    ],
  },
  {
    name: 'euphrates',
    stands: [
      [at(35.25, 40.25), at(34.45, 40.95)],
      [at(34.05, 42.2), at(33.35, 43.2)],
      [at(32.3, 44.25), at(31.3, 45.2)],
    ],
  },
];
