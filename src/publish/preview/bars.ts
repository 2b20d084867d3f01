/** Bars as pages draw them: their looks from the table of paints, fading where a day is in doubt. */
import type { Bar, Span } from '../../derive/pictures/lanes.ts';
import type { Paint, Pattern } from '../../derive/pictures/paints.ts';
import type { Area, Sheet } from './drawing.ts';
import { areaOf, clamp, type Extent, type Page } from './page.ts';

/** Where the time axis lies, from the start of the line. */
export type Scale = Extent;

/** A stretch of the axis in pixels, at least so long that it can be seen. */
export function extent(scale: Scale, { from, to }: Span, least: number): Extent {
  const place = (share: number) => Math.round(scale.start + clamp(share, 0, 1) * scale.length);
  const [start, end] = [place(from), place(to)];
  const length = Math.max(least, end - start);
  return { start: Math.min(start, scale.start + scale.length - length), length };
}

/** The bars of a lane; short ones last, so that none vanishes below the soft edge of a longer one. */
export function drawBars(page: Page, bars: readonly Bar[], scale: Scale, top: number, height: number): void {
  for (const bar of bars.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    drawBar(page, bar, scale, top, height);
}

function drawBar(page: Page, bar: Bar, scale: Scale, top: number, height: number): void {
  const { from, to, sure, look, isOpen } = bar;
  if (sure.from === from && sure.to === to)
    drawPaint(page.sheet, areaOf(page, extent(scale, bar, 4), top, height), look);
  else {
    const part = (span: Span) => areaOf(page, extent(scale, span, 0), top, height);
    drawFading(page, part({ from, to: sure.from }), 'start', look);
    drawPaint(page.sheet, part(sure), look);
    drawFading(page, part({ from: sure.to, to }), 'end', look);
  }
  if (isOpen) drawArrow(page, scale, top + height / 2, look);
}

/** A paint that is gone at one end of its area. */
export function drawFading({ sheet, isRtl }: Page, area: Area, end: 'start' | 'end', paint: Paint): void {
  if (area.width === 0) return;
  const towards = (end === 'end') === isRtl ? 'left' : 'right';
  sheet.fading(area, towards, () => fill(sheet, area, paint));
}

/** An area in a paint. */
export function drawPaint(sheet: Sheet, area: Area, paint: Paint): void {
  if (area.width === 0) return;
  fill(sheet, area, paint);
  if (paint.outline) for (const edge of edgesOf(area)) sheet.rect(edge, paint.outline);
}

function fill(sheet: Sheet, area: Area, { ground, pattern }: Paint): void {
  sheet.rect(area, ground);
  if (pattern) sheet.clipped(area, () => drawPattern(sheet, area, pattern));
}

/** A tile of a pattern; pages have tiles of 8 pixels on lower bars. */
const tile = 10;
const scale = tile / 8;

function drawPattern(sheet: Sheet, area: Area, pattern: Pattern): void {
  const { left, top, width, height } = area;
  const { colour, opacity } = pattern;
  const columns = Array.from({ length: Math.ceil(width / tile) }, (_, i) => left + (i + 0.5) * tile);
  const rows = Array.from({ length: Math.ceil(height / tile) }, (_, i) => top + (i + 0.5) * tile);
  const middles = rows.flatMap((y) => columns.map((x) => [x, y] as const));
  if (pattern.kind === 'dots')
    for (const [x, y] of middles) sheet.dot(x, y, pattern.radius * scale, colour, opacity);
  if (pattern.kind === 'crosses')
    for (const [x, y] of middles) {
      sheet.rect({ left: x - 4, top: y - 1, width: 8, height: 2 }, colour, opacity);
      sheet.rect({ left: x - 1, top: y - 4, width: 2, height: 8 }, colour, opacity);
    }
  if (pattern.kind === 'lines') {
    const reach = Math.hypot(width, height) / 2;
    const [x, y] = [left + width / 2, top + height / 2];
    const lines = Array.from({ length: Math.ceil((2 * reach) / tile) }, (_, i) => x - reach + i * tile);
    sheet.turned(pattern.turn, area, () => {
      for (const line of lines)
        sheet.rect(
          { left: line, top: y - reach, width: pattern.thickness * scale, height: 2 * reach },
          colour,
          opacity,
        );
    });
  }
}

function edgesOf({ left, top, width, height }: Area): Area[] {
  const thickness = 1.5;
  return [
    { left, top, width, height: thickness },
    { left, top: top + height - thickness, width, height: thickness },
    { left, top, width: thickness, height },
    { left: left + width - thickness, top, width: thickness, height },
  ];
}

/** After the last bar: the record knows of no later change. */
function drawArrow(page: Page, { start, length }: Scale, middle: number, { ground, outline }: Paint): void {
  const { left, width } = areaOf(page, { start: start + length + 4, length: 9 }, 0, 0);
  const [from, to] = page.isRtl ? [left + width, left] : [left, left + width];
  const corners = [
    [from, middle - 9],
    [to, middle],
    [from, middle + 9],
  ] as const;
  page.sheet.shape(corners, outline ?? ground);
}
