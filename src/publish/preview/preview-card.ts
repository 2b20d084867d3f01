import type { Bar, LegendEntry, Span } from '../../derive/pictures/lanes.ts';

/** What a preview image shows. All words come ready in one language; all positions run from 0 to 1. */
export interface PreviewCard {
  /** The language of the words, as a BCP 47 tag; it chooses letter forms. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The name of the record. */
  readonly record: string;
  /** The name of the site; absent where the card is of the record itself. */
  readonly site?: string;
  readonly title: string;
  /** The date in words; it stands at the marker, or at the start where there is none. */
  readonly date?: string;
  readonly chart?: Chart;
}

/** A slice of the control chart. It reads in the direction of the card: time runs leftwards in Arabic. */
export interface Chart {
  /** One at least, {@link mostLanes} at most. Where no bar stands, the record says nothing. */
  readonly lanes: readonly { readonly place: string; readonly bars: readonly Bar[] }[];
  readonly years: readonly { readonly at: number; readonly label: string }[];
  readonly legend: readonly LegendEntry[];
  /** What a soft edge means, where one is drawn. */
  readonly doubt?: string;
  /** When it happened: the first and the last moment that the evidence allows, the same for a day. */
  readonly marker?: Span;
}

/** More lanes than this do not fit below a title. */
export const mostLanes = 6;
