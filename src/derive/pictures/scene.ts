/** The map at one range of widths: the names in their places, and the scale bar. */
import type { GeoProjection } from 'd3-geo';
import type { MapCity, MapSite } from '../geography.ts';
import type { Point, Stand } from '../../record/gazetteer.ts';
import { degreesAcross, kilometresPerUnit, roundLength } from './frame.ts';
import {
  placeNames,
  widthOf,
  type Anchor,
  type Name,
  type PlacedName,
  type Size,
  type Spot,
  type Taken,
} from './labels.ts';
import { tenth } from './tenth.ts';

/** Something that has a name on the map. */
export type Named =
  | { readonly kind: 'site'; readonly text: string; readonly site: MapSite }
  | { readonly kind: 'city'; readonly text: string; readonly city: MapCity }
  | { readonly kind: 'river' | 'country' | 'neighbour' | 'sea'; readonly text: string };

/** Something to be named, and where on the earth its name may stand. */
export interface Placeable {
  readonly of: Named;
  readonly stands: readonly Stand[];
}

/** How one kind of name is set, in CSS pixels. */
export interface Setting {
  readonly size: number;
  readonly spacing?: number;
  /** The radius of the sign beside the name; names of areas and rivers have none. */
  readonly sign?: number;
}

/** The scenes, between which the stylesheet chooses by the width that the map has. */
export type SceneName = 'narrow' | 'wide';

/** The least and the greatest width of each scene in CSS pixels, as the stylesheet has them. */
export const sceneWidths: Readonly<Record<SceneName, readonly [least: number, most: number]>> = {
  narrow: [280, 559],
  wide: [560, 900],
};

const settings: Readonly<Record<SceneName, Readonly<Record<Named['kind'], Setting>>>> = {
  narrow: {
    country: { size: 12, spacing: 2 },
    neighbour: { size: 11, spacing: 0.5 },
    sea: { size: 12 },
    river: { size: 13, spacing: 0.5 },
    city: { size: 11.5, sign: 2.25 },
    site: { size: 13, sign: 4 },
  },
  wide: {
    country: { size: 16, spacing: 4 },
    neighbour: { size: 12, spacing: 1.5 },
    sea: { size: 12.5 },
    river: { size: 16, spacing: 1 },
    city: { size: 14, sign: 3 },
    site: { size: 17, sign: 5.5 },
  },
};

const kinds = ['country', 'neighbour', 'sea', 'river', 'city', 'site'] as const satisfies Named['kind'][];

/** A name as SVG has it. Lengths are CSS pixels from the name's spot, which is given in per cent of the picture. */
export interface MapName {
  readonly placed: PlacedName<Named>;
  readonly at: { readonly x: string; readonly y: string };
  /** One text a line. */
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly anchor: Anchor | undefined;
  readonly transform: string | undefined;
  /** What can be pressed, for the name of a site. */
  readonly target: (Size & { readonly x: number; readonly y: number }) | undefined;
}

/** The names of one kind. */
export interface NameGroup {
  readonly kind: Named['kind'];
  readonly setting: Setting;
  readonly names: readonly MapName[];
}

/** A scale bar; its ends are in per cent of the picture's width. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly kilometres: number;
  /** The size of its words. */
  readonly size: number;
}

/** The map at one range of widths. */
export interface Scene {
  /** The part of the ground that is shown, as SVG's `viewBox` has it. */
  readonly viewBox: string;
  readonly groups: readonly NameGroup[];
  /** A map of a large part of the earth has no one scale, and no bar. */
  readonly bar: Bar | undefined;
}

/** A part of the ground, in its units. */
export interface Window extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * Puts names and a scale bar on a part of the ground. Names come in the order of their rank; `lines` are the SVG paths
 * that a name covers only where there is no better place.
 */
export function sceneOf(
  scene: SceneName,
  window: Window,
  projection: GeoProjection,
  named: readonly Placeable[],
  lines: string,
): Scene {
  const sizes = sizesOf(sceneWidths[scene], window);
  const spot = ({ lon, lat }: Point): Spot => spotOf(projection([lon, lat]) ?? [-1, -1], window);
  const names = named.map(({ of, stands }): Name<Named> => {
    const setting = settings[scene][of.kind];
    const spots = stands.map((each) =>
      'lat' in each ? spot(each) : between(spot(each[0]), spot(each[1]), window),
    );
    return {
      of,
      spots: spots.filter(isInside),
      size: sizeOf(of, setting),
      beside: of.kind === 'river',
      ...(setting.sign === undefined ? {} : { sign: setting.sign }),
      ...(of.kind === 'site' ? { target: 24, required: true } : {}),
    };
  });
  const scale = scaleOf(window, projection);
  const placed = placeNames(names, {
    sizes,
    taken: scale ? takenBy(scale.part, sceneWidths[scene]) : [],
    soft: pointsAlong(lines)
      .map((point) => spotOf(point, window))
      .filter(isInside),
  });
  const { left, top, width, height } = window;
  return {
    viewBox: [left, top, width, height].map(tenth).join(' '),
    groups: kinds.map((kind) => ({
      kind,
      setting: settings[scene][kind],
      names: placed.filter(({ of }) => of.kind === kind).map((each) => inSvg(each, settings[scene][kind])),
    })),
    bar: scale && {
      from: percent(margin),
      to: percent(margin + scale.part),
      kilometres: scale.kilometres,
      size: settings[scene].neighbour.size,
    },
  };
}

/** The distance from line to line, as a part of the size of the letters; also the height of a line. */
const leading = 1.12;

function inSvg(placed: PlacedName<Named>, { size }: Setting): MapName {
  const { of, spot, x, y, anchor, turn, target } = placed;
  const lines = linesOf(of);
  const first = y + (0.36 - ((lines.length - 1) * leading) / 2) * size;
  return {
    placed,
    at: { x: percent(spot.x), y: percent(spot.y) },
    texts: lines.map((text, i) => ({ x: tenth(x), y: tenth(first + i * leading * size), text })),
    anchor: anchor === 'start' ? undefined : anchor,
    transform: turn === 0 ? undefined : `rotate(${tenth(turn)})`,
    target: target && {
      x: tenth(target.left),
      y: tenth(target.top),
      width: tenth(target.right - target.left),
      height: tenth(target.bottom - target.top),
    },
  };
}

/** The names of countries are written in as many lines as they have words, others in one. */
function linesOf({ kind, text }: Named): string[] {
  return kind === 'country' || kind === 'neighbour' ? text.split(' ') : [text];
}

/** The size of a name; the stylesheet writes countries in capitals, and sites in bold letters. */
function sizeOf(of: Named, { size, spacing = 0 }: Setting): Size {
  const lines = linesOf(of);
  const isCapital = of.kind === 'country' || of.kind === 'neighbour';
  const widths = lines.map((line) =>
    widthOf(isCapital ? line.toUpperCase() : line, size, { spacing, bold: of.kind === 'site' }),
  );
  return { width: Math.max(...widths), height: lines.length * leading * size };
}

/** How far the bar stands from the edge, as a part of the picture's width. */
const margin = 0.03;

/** The length of the bar: at most a fifth of the picture, measured in its middle. */
function scaleOf({ left, top, width, height }: Window, projection: GeoProjection) {
  if (degreesAcross(projection, { width, height }) > 25) return undefined;
  const across = kilometresPerUnit(projection, left + width / 2, top + height / 2) * width;
  const kilometres = roundLength(across / 5);
  return { kilometres, part: kilometres / across };
}

/** The corner in which the bar lies, with the words above it. */
function takenBy(part: number, [least, most]: readonly [number, number]): Taken[] {
  const step = part / 8;
  const half = (step * most) / 2;
  const along = Array.from({ length: 9 }, (_, i) => ({
    spot: { x: margin + i * step, y: 1 },
    boxes: [{ left: -half, right: half, top: -40, bottom: 0 }],
  }));
  const words = { left: 0, right: 60 + margin * least, top: -40, bottom: 0 };
  return [...along, { spot: { x: 0, y: 1 }, boxes: [words] }];
}

/** The picture's sizes from a least to a greatest width. */
function sizesOf([least, most]: readonly [number, number], window: Size): Size[] {
  const count = Math.ceil((most - least) / 20);
  return Array.from({ length: count + 1 }, (_, i) => {
    const width = Math.min(least + 20 * i, most);
    return { width, height: (width * window.height) / window.width };
  });
}

/** Points of SVG paths of straight lines, at most three units apart. */
function pointsAlong(paths: string): (readonly [number, number])[] {
  return paths.split('M').flatMap((line) => {
    const vertices = line.split('L').map((pair) => pair.split(',').map(parseFloat));
    return vertices.flatMap(([x = 0, y = 0], i) => {
      const [toX = x, toY = y] = vertices[i + 1] ?? [];
      const count = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / 3));
      return Array.from(
        { length: count },
        (_, n) => [x + ((toX - x) * n) / count, y + ((toY - y) * n) / count] as const,
      );
    });
  });
}

function spotOf([x, y]: readonly [number, number], { left, top, width, height }: Window): Spot {
  return { x: (x - left) / width, y: (y - top) / height };
}

/** The middle of a line, with the angle at which a text runs along it from left to right. */
function between(from: Spot, to: Spot, { width, height }: Size): Spot & { readonly turn: number } {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from];
  const turn = Math.atan2((b.y - a.y) * height, (b.x - a.x) * width) * (180 / Math.PI);
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, turn };
}

function isInside({ x, y }: Spot): boolean {
  return x > 0 && x < 1 && y > 0 && y < 1;
}

function percent(part: number): string {
  return `${Number((100 * part).toFixed(2))}%`;
}
