/** The image that a link to a page shows elsewhere: title, date, site and a slice of the control chart. */
import { fills, ink, line, soft, stone, type Colour } from './colours.ts';
import { drawn, readsLeftwards, type SetText, type Sheet, type Type } from './drawing.ts';
import { indexedPng } from './indexed-png.ts';
import type { Chart, Look, PreviewCard, Span } from './preview-card.ts';

/** What Open Graph recommends. */
const size = { width: 1200, height: 630 } as const;

const margin = 64;
const inner = size.width - 2 * margin;

/**
 * Draws the image of a card as a PNG. The bytes depend on the card alone, not on the machine, its fonts or the
 * time. Throws {@link MissingLetters} where no font has a letter of the card.
 */
export async function previewImage(card: PreviewCard): Promise<Uint8Array> {
  return drawn(
    size,
    stone,
    card.locale,
    (sheet) => draw(sheet, card),
    (pixels) => indexedPng(pixels, size.width, size.height),
  );
}

/** A sheet whose distances run from the start of the line, so that one drawing serves both directions. */
interface Page {
  readonly sheet: Sheet;
  readonly isRtl: boolean;
}

function draw(sheet: Sheet, card: PreviewCard): void {
  const page: Page = { sheet, isRtl: card.direction === 'rtl' };
  const top = drawHead(page, card);
  const bottom = drawFoot(page, card);
  drawTitle(page, card.title, top, bottom);
}

/** The site at the start, the record at the end, a rule below; returns where the title may begin. */
function drawHead(page: Page, { site, record }: PreviewCard): number {
  const baseline = 84;
  const name = setLine(page, record, site === undefined ? types.site : types.record, inner);
  if (site === undefined) paintLine(page, name, 0, baseline);
  else {
    paintLine(page, name, inner - name.width, baseline);
    paintLine(page, setLine(page, site, types.site, inner - name.width - 40), 0, baseline);
  }
  rect(page, 0, inner, 105, 2, line);
  return 128;
}

/** The largest size at which the title fits, its lines about equally long. */
function drawTitle(page: Page, title: string, top: number, bottom: number): void {
  const fits = (fontSize: number) => {
    const text = setTitle(page, title, fontSize, inner);
    return !text.isCut && text.longestWord <= inner && text.height <= bottom - top;
  };
  const fontSize = largest(24, 76, fits);
  const text = setTitle(page, title, fontSize, inner);
  const { lines } = text;
  const narrowest = largest(0, inner - 1, (less) => {
    const narrower = text.within(inner - less);
    return narrower.lines === lines && !narrower.isCut && narrower.longestWord <= inner - less;
  });
  const width = inner - narrowest;
  text.within(width);
  text.paint(page.isRtl ? size.width - margin - width : margin, top);
}

function setTitle({ sheet, isRtl }: Page, title: string, fontSize: number, width: number): SetText {
  // Arabic letters reach higher and lower than Latin ones.
  const leading = readsLeftwards(title) ? 1.32 : 1.12;
  const type: Type = { voice: 'title', size: fontSize, colour: ink };
  return sheet.set(title, type, { width, align: isRtl ? 'right' : 'left', maxLines: 4, leading });
}

/** The greatest whole number of a range that a test passes which all smaller ones pass; the least if none does. */
function largest(least: number, most: number, passes: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (passes(half)) low = half;
    else high = half - 1;
  }
  return low;
}

const types = {
  site: { voice: 'strong', size: 30, colour: ink },
  record: { voice: 'plain', size: 26, colour: soft },
  date: { voice: 'strong', size: 32, colour: ink },
  place: { voice: 'plain', size: 24, colour: ink },
  tick: { voice: 'plain', size: 21, colour: soft },
  legend: { voice: 'plain', size: 22, colour: soft },
} as const satisfies Record<string, Type>;

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

/** The date and the chart; returns where the title must end. */
function drawFoot(page: Page, { title, date, chart }: PreviewCard): number {
  const bottom = 586;
  if (!chart) return date === undefined ? bottom : drawDate(page, date, undefined, bottom - 12) - 18;
  const legendTop = drawLegend(page, chart, bottom);
  const { lines } = setTitle(page, title, 64, inner);
  const laneSize = laneSizes[lines === 1 ? 'wide' : 'close'][chart.lanes.length - 1];
  if (!laneSize) throw new RangeError(`A preview image shows 1 to 6 places, not ${chart.lanes.length}.`);
  const [height, gap] = laneSize;
  const lanesBottom = legendTop - 50;
  const lanesTop = lanesBottom - chart.lanes.length * (height + gap) + gap;
  const names = chart.lanes.map(({ place }) =>
    setLine(page, place, { ...types.place, size: height < 24 ? 20 : 24 }, 300),
  );
  const start = Math.ceil(Math.max(...names.map(({ width }) => width))) + 28;
  const scale: Scale = { start, length: inner - start };

  drawTicks(page, chart, scale, lanesTop, lanesBottom);
  for (const [i, lane] of chart.lanes.entries()) {
    const top = lanesTop + i * (height + gap);
    const name = names[i];
    if (name) paintLine(page, name, 0, top + height / 2 + (height < 24 ? 7 : 8));
    rect(page, start, scale.length, top + height / 2 - 1, 2, line);
    // A short period is widened so that it can be seen; it must not vanish under a long neighbour.
    for (const period of lane.periods.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
      drawPeriod(page, extent(scale, period, 4), top, height, period.look);
  }
  const dateBottom = lanesTop - 16;
  if (chart.marker) drawMarker(page, extent(scale, chart.marker, 0), dateBottom, lanesBottom);
  const dateTop =
    date === undefined
      ? dateBottom
      : drawDate(page, date, chart.marker && middle(scale, chart.marker), dateBottom - 15);
  return dateTop - 20;
}

/** Where the time axis lies, from the start of the line. */
interface Scale {
  readonly start: number;
  readonly length: number;
}

/** A stretch along the line, in pixels. */
interface Extent {
  readonly start: number;
  readonly length: number;
}

function extent(scale: Scale, { from, to }: Span, least: number): Extent {
  const place = (share: number) => Math.round(scale.start + Math.min(1, Math.max(0, share)) * scale.length);
  const [start, end] = [place(from), place(to)];
  const length = Math.max(least, end - start);
  return { start: Math.min(start, scale.start + scale.length - length), length };
}

function middle(scale: Scale, marker: Span): number {
  const { start, length } = extent(scale, marker, 0);
  return start + length / 2;
}

/** The date over the marker, kept inside the margins; returns its top. */
function drawDate(page: Page, date: string, centre: number | undefined, baseline: number): number {
  const text = setLine(page, date, types.date, inner);
  const start = centre === undefined ? 0 : clamp(centre - text.width / 2, 0, inner - text.width);
  paintLine(page, text, start, baseline);
  return baseline - 30;
}

/** A line at a day, or a bracket over the time within which it happened. */
function drawMarker(page: Page, { start, length }: Extent, top: number, bottom: number): void {
  const edges = length < 6 ? [start + length / 2] : [start, start + length];
  const isSpan = edges.length > 1;
  const [thickness, halo] = isSpan ? [2, 2] : [3, 3];
  for (const edge of edges) {
    const left = Math.round(edge - thickness / 2);
    rect(page, left - halo, thickness + 2 * halo, top + 6, bottom - top + 2, stone);
    rect(page, left, thickness, top, bottom - top + 8, ink);
  }
  if (isSpan) rect(page, start - 1, length + 2, top, 5, ink);
}

function drawTicks(page: Page, { ticks }: Chart, scale: Scale, top: number, bottom: number): void {
  let free = -Infinity;
  for (const { at, label } of ticks.toSorted((a, b) => a.at - b.at)) {
    const { start } = extent(scale, { from: at, to: at }, 0);
    rect(page, start, 1, top - 4, bottom - top + 12, line);
    const text = setLine(page, label, types.tick, 200);
    const left = clamp(start - text.width / 2, scale.start, scale.start + scale.length - text.width);
    if (left < free) continue;
    paintLine(page, text, left, bottom + 30);
    free = left + text.width + 16;
  }
}

/** A row of swatches with words, or more rows where one is too short; returns its top. */
function drawLegend(page: Page, { lanes }: Chart, bottom: number): number {
  const entries = new Map(
    lanes.flatMap(({ periods }) => periods.map((period) => [`${period.look} ${period.holder}`, period])),
  );
  const swatch = { width: 34, height: 18, gap: 10, after: 36 };
  const rows: { text: SetText; look: Look; start: number }[][] = [[]];
  let start = 0;
  for (const { look, holder } of entries.values()) {
    const text = setLine(page, holder, types.legend, inner - swatch.width - swatch.gap);
    const length = swatch.width + swatch.gap + text.width;
    if (start > 0 && start + length > inner) {
      rows.push([]);
      start = 0;
    }
    rows.at(-1)?.push({ text, look, start });
    start += length + swatch.after;
  }
  const rowHeight = 34;
  for (const [i, row] of rows.entries()) {
    const baseline = bottom - (rows.length - 1 - i) * rowHeight;
    for (const { text, look, start: at } of row) {
      drawPeriod(page, { start: at, length: swatch.width }, baseline - 16, swatch.height, look);
      paintLine(page, text, at + swatch.width + swatch.gap, baseline);
    }
  }
  return bottom - rows.length * rowHeight + 14;
}

function drawPeriod(page: Page, { start, length }: Extent, top: number, height: number, look: Look): void {
  const { ground, pattern } = fills[look];
  rect(page, start, length, top, height, ground);
  if (!pattern) return;
  const { sheet } = page;
  const left = leftOf(page, start, length);
  const { kind, colour } = pattern;
  sheet.clipped(left, top, length, height, () => {
    if (kind === 'stripes')
      for (let x = left - height; x < left + length; x += 10)
        sheet.stroke([x, top + height], [x + height, top], 4, colour);
    if (kind === 'bars')
      for (let x = left + 4; x < left + length; x += 8) sheet.rect(x, top, 2, height, colour);
    if (kind === 'dots')
      for (let y = top + 5, row = 0; y < top + height; y += 7, row++)
        for (let x = left + (row % 2 === 0 ? 5 : 10); x < left + length; x += 10)
          sheet.dot([x, y], 1.6, colour);
    if (ground === stone) frame(sheet, left, top, length, height, colour);
  });
}

function frame(sheet: Sheet, left: number, top: number, width: number, height: number, colour: Colour): void {
  sheet.rect(left, top, width, 1.5, colour);
  sheet.rect(left, top + height - 1.5, width, 1.5, colour);
  sheet.rect(left, top, 1.5, height, colour);
  sheet.rect(left + width - 1.5, top, 1.5, height, colour);
}

/** Sets a text of one line; one that is too long ends in an ellipsis. */
function setLine({ sheet }: Page, text: string, type: Type, width: number): SetText {
  return sheet.set(text, type, { width, align: 'left', maxLines: 1, leading: 1.4 });
}

function paintLine(page: Page, text: SetText, start: number, baseline: number): void {
  text.paint(leftOf(page, start, text.width), baseline - text.ascent);
}

function rect(page: Page, start: number, length: number, top: number, height: number, colour: Colour): void {
  page.sheet.rect(leftOf(page, start, length), top, length, height, colour);
}

/** The left edge of what begins at a distance from the start of the line. */
function leftOf({ isRtl }: Page, start: number, length: number): number {
  return isRtl ? size.width - margin - start - length : margin + start;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
