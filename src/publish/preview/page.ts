/** The page of a preview image: its measures, its types, and distances from the start of the line, so that one drawing serves both directions. */
import type { Colour } from '../../derive/pictures/paints.ts';
import type { Area, SetText, Sheet, Type } from './drawing.ts';

/** What Open Graph recommends. */
export const size = { width: 1200, height: 630 } as const;
/** The room at all edges, and what is left between those at the sides. */
export const margin = 64;
export const inner = size.width - 2 * margin;

/** A sheet that is read from its start. */
export interface Page {
  readonly sheet: Sheet;
  readonly isRtl: boolean;
}

/** A stretch along the line, in pixels from its start. */
export interface Extent {
  readonly start: number;
  readonly length: number;
}

/** How the texts of an image are set, but for its title. */
export const types = {
  site: { voice: 'strong', size: 30, colour: 'ink' },
  record: { voice: 'plain', size: 26, colour: 'ink-soft' },
  date: { voice: 'strong', size: 32, colour: 'ink' },
  place: { voice: 'plain', size: 24, colour: 'ink' },
  tick: { voice: 'plain', size: 21, colour: 'ink-soft' },
  legend: { voice: 'plain', size: 22, colour: 'ink-soft' },
} as const satisfies Record<string, Type>;

/** Sets a text of one line; one that is too long ends in an ellipsis. */
export function setLine({ sheet }: Page, text: string, type: Type, width: number): SetText {
  return sheet.set(text, type, { width, align: 'left', maxLines: 1, leading: 1.4 });
}

/** Paints a line of text from a distance on. */
export function paintLine(page: Page, text: SetText, start: number, baseline: number): void {
  text.paint(areaOf(page, { start, length: text.width }, 0, 0).left, baseline - text.ascent);
}

/** Fills a stretch of the line. */
export function rect(page: Page, along: Extent, top: number, height: number, colour: Colour): void {
  page.sheet.rect(areaOf(page, along, top, height), colour);
}

/** A stretch of the line as a part of the sheet. */
export function areaOf({ isRtl }: Page, { start, length }: Extent, top: number, height: number): Area {
  const left = isRtl ? size.width - margin - start - length : margin + start;
  return { left, top, width: length, height };
}

/** The number of a range that is nearest to a value. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
