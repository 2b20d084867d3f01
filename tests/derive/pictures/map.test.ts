import { geoDistance, geoStream } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import type { MapSite, MapView } from '../../../src/derive/geography.ts';
import { cities, countries, rivers } from '../../../src/record/gazetteer.ts';
import { geographyOf, riverCourses } from '../../../src/derive/pictures/borders.ts';
import {
  degreesAcross,
  frameAround,
  kilometresPerUnit,
  projectionFor,
  roundLength,
} from '../../../src/derive/pictures/frame.ts';
import { boxAt, overlaps } from '../../../src/derive/pictures/labels.ts';
import { drawMap, mapSize, region, type MapDrawing } from '../../../src/derive/pictures/map.ts';
import { englishAt } from '../../record/english.ts';
import { sceneWidths, type MapName, type SceneName } from '../../../src/derive/pictures/scene.ts';

function site(name: string, lat: number, lon: number): MapSite {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, location: { lat, lon }, events: 1 };
}

const english = englishAt();
const three = [
  site('Hatra', 35.5879, 42.7183),
  site('Nimrud', 36.1, 43.3315),
  site('Palmyra', 34.5542, 38.2667),
];
/** The cities by how many entries name them, as the record has it now. */
const named = [
  'mosul',
  'damascus',
  'homs',
  'manbij',
  'aleppo',
  'hawija',
  'sukhnah',
  'raqqa',
  'deir-ez-zor',
  'tal-afar',
  'samarra',
  'bosra',
  'baghdad',
].flatMap((known) => cities.filter(({ name }) => name === known).map((city) => ({ ...city, entries: 1 })));
const scenes = ['narrow', 'wide'] as const satisfies SceneName[];

function draw(sites: readonly MapSite[], shown: MapView['cities'] = named): MapDrawing {
  return drawMap({ sites, cities: shown }, english);
}

function namesOf(drawing: MapDrawing, scene: SceneName): MapName[] {
  return drawing.scenes[scene].groups.flatMap(({ names }) => names);
}

function textsOf(drawing: MapDrawing, scene: SceneName, kind: string): string[] {
  return namesOf(drawing, scene).flatMap(({ placed: { of } }) => (of.kind === kind ? [of.text] : []));
}

/** The names that overlap or are cut at some width of their scene, looked at every two pixels. */
function faults(drawing: MapDrawing): string[] {
  const found = scenes.flatMap((scene) => {
    const [least, most] = sceneWidths[scene];
    const widths = Array.from({ length: Math.floor((most - least) / 2) + 1 }, (_, i) => least + 2 * i);
    const placed = namesOf(drawing, scene).map((name) => name.placed);
    return widths.flatMap((width) => {
      const size = { width, height: width * 0.75 };
      const boxes = placed.map(({ of, spot, boxes: own }) => ({
        of,
        at: own.map((box) => boxAt(spot, box, size)),
      }));
      return boxes.flatMap((a, i) => [
        ...a.at
          .filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > size.height)
          .map(() => `${a.of.text} is cut in the ${scene} scene`),
        ...boxes
          .slice(0, i)
          .filter((b) => a.at.some((box) => b.at.some((other) => overlaps(box, other))))
          .map((b) => `${a.of.text} overlaps ${b.of.text} in the ${scene} scene`),
      ]);
    });
  });
  return [...new Set(found)];
}

describe('the map of Iraq and Syria', () => {
  const drawing = draw(three);

  test.each(scenes)('names every site, both rivers and both countries, in the %s scene', (scene) => {
    expect(textsOf(drawing, scene, 'site')).toEqual(['Hatra', 'Nimrud', 'Palmyra']);
    expect(textsOf(drawing, scene, 'river')).toEqual(rivers.map(({ name }) => english.t(`map.name.${name}`)));
    expect(textsOf(drawing, scene, 'country').toSorted()).toEqual(['Iraq', 'Syria']);
    expect(textsOf(drawing, scene, 'city')).toContain('Mosul');
  });

  test('names the neighbours where there is room', () => {
    const chosen = new Set(['Iraq', 'Syria']);
    const neighbours = countries
      .map(({ name }) => english.t(`map.name.${name}`))
      .filter((name) => !chosen.has(name));
    expect(textsOf(drawing, 'wide', 'neighbour')).toEqual(neighbours);
  });

  test('has no name that overlaps another or is cut, at any width', () => {
    expect(faults(drawing)).toEqual([]);
  });

  test('has none either where entries come to name other cities', () => {
    const others = cities.toReversed().map((city) => ({ ...city, entries: 1 }));
    expect(faults(draw(three, others))).toEqual([]);
  });

  test('is small enough to stand in a page', () => {
    expect(Object.values(drawing.ground).join('').length).toBeLessThan(16_000);
  });

  test('has borders, rivers and land', () => {
    for (const path of Object.values(drawing.ground)) expect(path).toMatch(/^M-?\d/);
  });

  test('shows the two countries that hold the sites', () => {
    expect(
      geographyOf(
        three.map(({ location }) => location),
        'region',
      ).codes.toSorted(),
    ).toEqual(['IRQ', 'SYR']);
  });

  test('has names of eleven pixels at least', () => {
    for (const scene of scenes)
      for (const { setting } of drawing.scenes[scene].groups) expect(setting.size).toBeGreaterThanOrEqual(11);
  });

  test('has rivers that run by the cities on them', () => {
    const points: [number, number][] = [];
    geoStream(riverCourses(), {
      point: (lon, lat) => points.push([lon, lat]),
      lineStart: () => {},
      lineEnd: () => {},
      polygonStart: () => {},
      polygonEnd: () => {},
    });
    for (const city of cities.filter(({ name }) =>
      ['mosul', 'tikrit', 'baghdad', 'raqqa', 'deir-ez-zor'].includes(name),
    )) {
      const near = Math.min(...points.map((point) => geoDistance(point, [city.lon, city.lat]) * 6371));
      expect([city.name, near < 20]).toEqual([city.name, true]);
    }
  });

  test('has a bar of the length that it says', () => {
    for (const scene of scenes) {
      const { bar, viewBox } = drawing.scenes[scene];
      const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
      const units = ((parseFloat(bar?.to ?? '') - parseFloat(bar?.from ?? '')) / 100) * width;
      const projection = projectionFor(region, mapSize);
      const kilometres = units * kilometresPerUnit(projection, left + width / 2, top + height / 2);
      expect(kilometres / (bar?.kilometres ?? 0)).toBeCloseTo(1, 2);
    }
  });
});

describe('another site', () => {
  test('of the region makes no name overlap, and drops none of a site', () => {
    const further = [
      site('Ashur', 35.4567, 43.2625),
      site('Nineveh', 36.3594, 43.1528),
      site('Dur-Sharrukin', 36.5094, 43.2294),
      site('Mari', 34.5497, 40.89),
      site('Dura-Europos', 34.747, 40.73),
      site('Ebla', 35.798, 36.798),
      site('Apamea', 35.418, 36.398),
      site('Babylon', 32.5363, 44.4208),
      site('Ur', 30.9626, 46.103),
    ];
    const drawing = draw([...three, ...further]);
    for (const scene of scenes) expect(textsOf(drawing, scene, 'site')).toHaveLength(12);
    expect(faults(drawing)).toEqual([]);
  });

  test('in a crowd of sites makes none overlap either', () => {
    const near = Array.from({ length: 5 }, (_, i) => site(`Citadel ${i}`, 35.6 + i / 20, 42.7 + i / 30));
    const drawing = draw([...three, ...near]);
    for (const scene of scenes) expect(textsOf(drawing, scene, 'site')).toHaveLength(8);
    expect(faults(drawing)).toEqual([]);
  });

  test('in the south of Iraq is on the narrow map too', () => {
    const drawing = draw([...three, site('Ur', 30.9626, 46.103)]);
    expect(drawing.scenes.narrow.viewBox).toBe(drawing.scenes.wide.viewBox);
    expect(textsOf(drawing, 'narrow', 'site')).toContain('Ur');
  });

  test('on another continent widens the map to all sites, and leaves out what has no room', () => {
    const drawing = draw([...three, site('Old Quarry', -12.5, -70.25)]);
    for (const scene of scenes) {
      expect(textsOf(drawing, scene, 'site')).toEqual(['Hatra', 'Nimrud', 'Palmyra', 'Old Quarry']);
      expect(textsOf(drawing, scene, 'city')).toEqual([]);
      expect(drawing.scenes[scene].bar).toBeUndefined();
    }
    expect(drawing.isRegional).toBe(false);
    expect(drawing.ground.rivers).toBe('');
    expect(faults(drawing)).toEqual([]);
  });

  test('that is the only one is shown with the country around it and a scale', () => {
    const drawing = draw([site('Old Quarry', -12.5, -70.25)]);
    expect(textsOf(drawing, 'narrow', 'site')).toEqual(['Old Quarry']);
    expect(drawing.scenes.wide.bar?.kilometres).toBeGreaterThan(99);
    expect(drawing.ground.frontiers).toMatch(/^M/);
  });

  test('may lie beyond 180° east', () => {
    const drawing = draw([site('Fiji', -17.7, 178), site('Samoa', -13.8, -171.8)]);
    expect(textsOf(drawing, 'wide', 'site')).toEqual(['Fiji', 'Samoa']);
    const [fiji, samoa] = namesOf(drawing, 'wide').map(({ placed: { spot } }) => spot.x);
    expect(fiji).toBeLessThan(samoa ?? 0);
  });

  test('is not needed: a record without a site has a map of the region', () => {
    expect(textsOf(draw([]), 'wide', 'city')).toContain('Mosul');
  });
});

describe('a frame', () => {
  test('spans the shorter way round the earth', () => {
    const frame = frameAround([
      { lat: -17.7, lon: 178 },
      { lat: -13.8, lon: -171.8 },
    ]);
    expect(frame.northEast.lon - frame.southWest.lon).toBeLessThan(25);
    expect(degreesAcross(projectionFor(frame, mapSize), mapSize)).toBeLessThan(40);
  });

  test('stays within the latitudes that can be drawn', () => {
    const { southWest, northEast } = frameAround([
      { lat: -89, lon: 0 },
      { lat: 89, lon: 10 },
    ]);
    expect([southWest.lat, northEast.lat]).toEqual([-80, 80]);
  });
});

test('the length of a bar is a round number', () => {
  expect([0.4, 1, 3, 7.5, 20, 263].map(roundLength)).toEqual([0.2, 1, 2, 5, 20, 200]);
});
