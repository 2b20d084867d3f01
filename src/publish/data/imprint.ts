/** What a data file says of where it comes from and how it may be used. */
import type { Address } from '../../record/address.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import type { Locale } from '../../record/words/locale.ts';

/** The publication that a data file belongs to. */
export interface Imprint {
  /** The name of the record. */
  readonly name: string;
  /** What it is about, in a sentence. */
  readonly description: string;
  /** The language of its labels. */
  readonly locale: Locale;
  /** The whole address, with origin and base path. */
  readonly urlOf: (address: Address) => string;
  /** A date's EDTF and its first and last possible day, in words. */
  readonly bounds: (date: EdtfDate) => string;
  /** The title of the feed of new events. */
  readonly newEvents: string;
  /** The title of the feed of corrections. */
  readonly corrections: string;
}

/** What a page says of the record that it belongs to, in the page's own language. */
export type Masthead = Pick<Imprint, 'name' | 'locale' | 'urlOf'>;

/** The licence of everything in the record. */
export const licence = {
  /** Its identifier in SPDX's list. */
  id: 'CC-BY-4.0',
  short: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The licence in one line, for formats that have no field for it. */
export const licenceLine = `${licence.short}, ${licence.url}`;
