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
  /** One at least, {@link mostLanes} at most. */
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  /** When it happened: the first and the last moment that the evidence allows, the same for a day. */
  readonly marker?: Span;
}

/** A stretch of time, as shares of the slice. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place and who held it. Where no period stands, the record says nothing. */
export interface Lane {
  readonly place: string;
  readonly periods: readonly Period[];
}

/** A time through which one holder held a place. */
export interface Period extends Span {
  readonly look: Look;
  /** The holder in words, for the legend; holders with the same look and words share an entry. */
  readonly holder: string;
}

/** How a holder can be painted: by its side, or as nobody's. */
export const looks = [
  'islamic-state',
  'syrian-government',
  'iraqi-government',
  'syrian-opposition',
  'coalition',
  'other',
  'contested',
  'unknown',
] as const;
/** One of {@link looks}. */
export type Look = (typeof looks)[number];

/** More lanes than this do not fit below a title. */
export const mostLanes = 6;

/** A mark on the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}
