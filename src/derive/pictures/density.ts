/** The geometry of the picture of events over time: a strip of bars for each site, one below the other. */
import { scaleBand } from 'd3-scale';
import type { Density, DensityRow } from '../density.ts';
import { tenth } from './tenth.ts';

/** A bar, or the room of a mark: across in shares of the width, up and down in px. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** The strip of one site, or of all. */
export interface Strip {
  readonly row: DensityRow;
  /** The most events of one bar. */
  readonly most: number;
  /** Where the strip's name stands, and where its bars stand on. */
  readonly nameY: number;
  readonly baseY: number;
  /** What happened. */
  readonly bars: readonly Bar[];
  /** What was said about it, on top of that. */
  readonly words: readonly Bar[];
}

/** A year below the strips, or a month below those of one year. */
export interface Mark {
  /** As EDTF writes it. */
  readonly key: string;
  /** The column of the mark, over all strips. */
  readonly column: Bar;
  /** The room of its name: where names stand in two rows it is two columns wide. */
  readonly label: Bar;
  /** The middle of its name. */
  readonly centre: number;
  /** Whether its name stands in the lower row where there are two. */
  readonly isLow: boolean;
  readonly isNamed: boolean;
}

/** The whole picture. */
export interface DensityPicture {
  /** In px, with the rows of names below. */
  readonly height: number;
  /** Whether the names stand in two rows on a narrow screen, since one has no room for them. */
  readonly hasTwoRows: boolean;
  readonly strips: readonly Strip[];
  readonly marks: readonly Mark[];
}

/** The height of a row of names, which is also the least of a target for a finger. */
const rowHeight = 24;
/** The height of all bars together, at most, and of one event. */
const mostHeight = { bars: 132, event: 8 };
/** The width of a name and of the narrowest picture, in px. */
const widths = { year: 36, yearBefore: 56, picture: 280 };

/** The picture of counts over time; one without an event has neither strips nor marks. */
export function densityPicture(density: Density): DensityPicture {
  if (density.years.length === 0) return { height: 0, hasTwoRows: false, strips: [], marks: [] };
  const keys = density.unit === 'year' ? density.years : density.years.flatMap(monthsOf);
  const gap = keys.length > 24 ? 0.16 : 0.5;
  const across = scaleBand(keys, [0, 1])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  const most = density.rows.map(({ counts }) => Math.max(0, ...counts.values()));
  const perEvent = Math.min(mostHeight.event, mostHeight.bars / sum(most));
  const heights = most.map((each) => rowHeight + each * perEvent);
  const strips = density.rows.map((row, i): Strip => {
    const top = sum(heights.slice(0, i)) + i * 4;
    const baseY = tenth(top + (heights[i] ?? 0));
    const barOf = (key: string, from: number, to: number): Bar => ({
      x: across(key) ?? 0,
      width: across.bandwidth(),
      y: tenth(baseY - to * perEvent),
      height: tenth((to - from) * perEvent),
    });
    const stacks = [...row.counts].map(([key, count]) => ({
      key,
      count,
      happened: count - (row.words.get(key) ?? 0),
    }));
    return {
      row,
      most: most[i] ?? 0,
      nameY: tenth(top + 16),
      baseY,
      bars: stacks.filter(({ happened }) => happened > 0).map(({ key, happened }) => barOf(key, 0, happened)),
      words: stacks
        .filter(({ happened, count }) => count > happened)
        .map(({ key, happened, count }) => barOf(key, happened, count)),
    };
  });
  const bottom = strips.at(-1)?.baseY ?? 0;
  const marked = density.years.length === 1 ? keys : density.years;
  const marks = marksOf(marked, bottom);
  const hasTwoRows = marks.some(({ isLow }) => isLow);
  return { height: bottom + (hasTwoRows ? 2 : 1) * rowHeight, hasTwoRows, strips, marks };
}

/** The months of a year as EDTF writes them. */
function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

function marksOf(keys: readonly string[], bottom: number): Mark[] {
  const width = 1 / keys.length;
  const nameWidth = keys.some((key) => key.startsWith('-')) ? widths.yearBefore : widths.year;
  const inOneRow = Math.floor(widths.picture / nameWidth);
  const rows = keys.length > inOneRow ? 2 : 1;
  const every = Math.ceil(keys.length / (rows * inOneRow));
  return keys.map((key, i) => ({
    key,
    column: { x: i * width, width, y: 0, height: bottom },
    label: {
      x: (i + 0.5 - (rows * every) / 2) * width,
      width: rows * every * width,
      y: bottom,
      height: rowHeight,
    },
    centre: (i + 0.5) * width,
    isLow: rows === 2 && (i / every) % 2 === 1,
    isNamed: i % every === 0,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
