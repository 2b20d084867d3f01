/** How the date of an event was worked out, as the data of a sentence. */
import { lookup } from './lookup.ts';
import { weekday } from '../record/calendar.ts';
import type { EdtfDate } from '../record/edtf.ts';
import type { Event, HeritageRecord, Source } from '../record/record.ts';

/** The derivation of a date: from the words of a source, by reasoning, or one that the entry does not record. */
export type Derivation =
  | {
      readonly from: 'phrase';
      readonly source: Source;
      readonly issued: EdtfDate;
      /** The day of the week of issue, 0 for Sunday, where the source was issued on one known day. */
      readonly issuedOn?: number;
      readonly phrase: string;
      readonly result: EdtfDate;
      /** What is to be said beside the phrase, and its language where that is not the page’s. */
      readonly note?: string;
      readonly lang?: string;
    }
  | { readonly from: 'note'; readonly note: string; readonly lang?: string }
  | { readonly from: 'unrecorded' };

/** The derivation of an event's date. */
export function derivationOf({ dating, date, foreign }: Event, record: HeritageRecord): Derivation {
  const said = foreign?.dating === undefined ? {} : { lang: foreign.dating };
  if (dating?.note !== undefined && dating.phrase === undefined)
    return { from: 'note', note: dating.note, ...said };
  const source = lookup(record).sources.get(dating?.source ?? '');
  if (dating?.phrase === undefined || !source?.issued) return { from: 'unrecorded' };
  const { issued } = source;
  const isOneDay = issued.start === issued.end;
  return {
    from: 'phrase',
    source,
    issued,
    ...(isOneDay ? { issuedOn: weekday(issued.start) } : {}),
    phrase: dating.phrase,
    result: date,
    ...(dating.note === undefined ? {} : { note: dating.note, ...said }),
  };
}
