/** The image that a link to a page shows elsewhere: title, date, site and a slice of the control chart. */
import { drawn, readsLeftwards, type SetText, type Sheet, type Type } from './drawing.ts';
import { indexedPng } from './indexed-png.ts';
import { clamp, inner, margin, paintLine, rect, setLine, size, types, type Page } from './page.ts';
import type { PreviewCard } from './preview-card.ts';
import { drawChart, drawMarker, type ChartPlace } from './preview-chart.ts';

/**
 * Draws the image of a card as a PNG. The bytes depend on the card alone, not on the machine, its fonts or the
 * time. Throws {@link MissingLetters} where no font has a letter of the card.
 */
export async function previewImage(card: PreviewCard): Promise<Uint8Array> {
  return drawn(
    size,
    'stone',
    card.locale,
    (sheet) => draw(sheet, card),
    (pixels) => indexedPng(pixels, size.width, size.height),
  );
}

function draw(sheet: Sheet, card: PreviewCard): void {
  const page: Page = { sheet, isRtl: card.direction === 'rtl' };
  const { top, place } = layGround(page, card);
  drawTitle(page, card.title, top, drawFoot(page, card, place));
}

/** What lies below the title, the date and the marker of a card. */
interface Ground {
  readonly pixels: Uint8Array;
  /** Where the title may begin. */
  readonly top: number;
  readonly place: ChartPlace | undefined;
}

/** The grounds that were drawn, by all that is drawn on them. */
const grounds = new Map<string, Ground>();
/** Each takes some 3 MB; two of a site serve all its events. */
const mostGrounds = 16;

/** Draws the head and the chart, once for all cards that have these alike. */
function layGround(page: Page, card: PreviewCard): Ground {
  const { title, chart, record, site, locale, direction } = card;
  const room = setTitle(page, title, 64, inner).lines === 1 ? 'wide' : 'close';
  const alike = { record, site, locale, direction, chart: { ...chart, marker: undefined } };
  const drawing = JSON.stringify([room, alike]);
  const known = grounds.get(drawing);
  if (known) {
    page.sheet.lay(known.pixels);
    return known;
  }
  const top = drawHead(page, card);
  const place = chart && drawChart(page, chart, room, bottom);
  const ground = { top, place, pixels: page.sheet.copy() };
  if (grounds.size === mostGrounds) grounds.clear();
  grounds.set(drawing, ground);
  return ground;
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
  rect(page, { start: 0, length: inner }, 105, 2, 'line');
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
  const type: Type = { voice: 'title', size: fontSize, colour: 'ink' };
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

/** Where the last line of the foot stands. */
const bottom = 586;

/** The date and the marker; returns where the title must end. */
function drawFoot(page: Page, { date, chart }: PreviewCard, place: ChartPlace | undefined): number {
  if (!place) return date === undefined ? bottom : drawDate(page, date, undefined, bottom - 12) - 18;
  const middle = chart?.marker && drawMarker(page, place, chart.marker);
  return (date === undefined ? place.top : drawDate(page, date, middle, place.top - 15)) - 20;
}

/** The date over the marker, kept inside the margins; returns its top. */
function drawDate(page: Page, date: string, centre: number | undefined, baseline: number): number {
  const text = setLine(page, date, types.date, inner);
  const start = centre === undefined ? 0 : clamp(centre - text.width / 2, 0, inner - text.width);
  paintLine(page, text, start, baseline);
  return baseline - 30;
}
