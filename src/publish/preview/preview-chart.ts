/** The slice of the control chart in a preview image. */
import type { Span } from '../../derive/pictures/lanes.ts';
import { lookOf } from '../../derive/pictures/paints.ts';
import { drawBars, drawFading, drawPaint, extent, type Scale } from './bars.ts';
import type { SetText } from './drawing.ts';
import { areaOf, clamp, inner, paintLine, rect, setLine, types, type Page } from './page.ts';
import type { Chart } from './preview-card.ts';

/** The height of a lane and the gap below it, by the number of lanes; wider below a title of one line. */
const laneSizes: Readonly<Record<'close' | 'wide', readonly (readonly [height: number, gap: number])[]>> = {
  close: [
    [52, 0],
    [42, 14],
    [34, 11],
    [28, 9],
    [23, 7],
    [19, 6],
  ],
  wide: [
    [72, 0],
    [60, 18],
    [48, 15],
    [38, 12],
    [31, 10],
    [26, 8],
  ],
};

/** Where the chart lies. */
export interface ChartPlace {
  readonly top: number;
  readonly bottom: number;
  readonly scale: Scale;
}

/** Draws the chart, but for its marker, up from a line. */
export function drawChart(page: Page, chart: Chart, room: 'close' | 'wide', bottom: number): ChartPlace {
  const legendTop = drawLegend(page, chart, bottom);
  const laneSize = laneSizes[room][chart.lanes.length - 1];
  if (!laneSize) throw new RangeError(`A preview image shows 1 to 6 places, not ${chart.lanes.length}.`);
  const [height, gap] = laneSize;
  const lanesBottom = legendTop - 50;
  const lanesTop = lanesBottom - chart.lanes.length * (height + gap) + gap;
  const placeType = { ...types.place, size: height < 24 ? 20 : 24 };
  const lanes = chart.lanes.map(({ place, bars }) => ({ bars, name: setLine(page, place, placeType, 300) }));
  const start = Math.ceil(Math.max(...lanes.map(({ name }) => name.width))) + 28;
  const scale: Scale = { start, length: inner - start };

  drawYears(page, chart, scale, lanesTop, lanesBottom);
  for (const [i, { name, bars }] of lanes.entries()) {
    const top = lanesTop + i * (height + gap);
    paintLine(page, name, 0, top + height / 2 + (height < 24 ? 7 : 8));
    rect(page, scale, top + height / 2 - 1, 2, 'line');
    drawBars(page, bars, scale, top, height);
  }
  return { top: lanesTop - 16, bottom: lanesBottom, scale };
}

/** A line at a day, or a bracket over the time within which it happened; returns its middle. */
export function drawMarker(page: Page, { top, bottom, scale }: ChartPlace, when: Span): number {
  const { start, length } = extent(scale, when, 0);
  const edges = length < 6 ? [start + length / 2] : [start, start + length];
  const isSpan = edges.length > 1;
  const [thickness, halo] = isSpan ? [2, 2] : [3, 3];
  for (const edge of edges) {
    const at = Math.round(edge - thickness / 2);
    rect(page, { start: at - halo, length: thickness + 2 * halo }, top + 6, bottom - top + 2, 'stone');
    rect(page, { start: at, length: thickness }, top, bottom - top + 8, 'ink');
  }
  if (isSpan) rect(page, { start: start - 1, length: length + 2 }, top, 5, 'ink');
  return start + length / 2;
}

function drawYears(page: Page, { years }: Chart, scale: Scale, top: number, bottom: number): void {
  let free = -Infinity;
  for (const { at, label } of years) {
    const { start } = extent(scale, { from: at, to: at }, 0);
    rect(page, { start, length: 1 }, top - 4, bottom - top + 12, 'line');
    const text = setLine(page, label, types.tick, 200);
    const left = clamp(start - text.width / 2, scale.start, scale.start + scale.length - text.width);
    if (left < free) continue;
    paintLine(page, text, left, bottom + 30);
    free = left + text.width + 16;
  }
}

const swatch = { length: 34, height: 18, gap: 10, after: 36 };
const legendRow = 34;

/** A row of swatches with words, or more rows where one is too short; returns its top. */
function drawLegend(page: Page, { legend, doubt }: Chart, bottom: number): number {
  const entries = [
    ...legend.map(({ look, name }) => ({ look, name, isFading: false })),
    ...(doubt === undefined ? [] : [{ look: lookOf('destroyed'), name: doubt, isFading: true }]),
  ];
  const rows: { text: SetText; entry: (typeof entries)[number]; start: number }[][] = [[]];
  let start = 0;
  for (const entry of entries) {
    const text = setLine(page, entry.name, types.legend, inner - swatch.length - swatch.gap);
    const length = swatch.length + swatch.gap + text.width;
    if (start > 0 && start + length > inner) {
      rows.push([]);
      start = 0;
    }
    rows.at(-1)?.push({ text, entry, start });
    start += length + swatch.after;
  }
  for (const [i, row] of rows.entries()) {
    const baseline = bottom - (rows.length - 1 - i) * legendRow;
    for (const { text, entry, start: at } of row) {
      const area = areaOf(page, { start: at, length: swatch.length }, baseline - 16, swatch.height);
      if (entry.isFading) drawFading(page, area, 'end', entry.look);
      else drawPaint(page.sheet, area, entry.look);
      paintLine(page, text, at + swatch.length + swatch.gap, baseline);
    }
  }
  return bottom - rows.length * legendRow + 14;
}
