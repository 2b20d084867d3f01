import { mostListed } from '../../record/division.ts';
import type { Named } from '../../record/holder.ts';
import { noProse } from '../../record/prose/prose.ts';
import type { HeritageRecord, Source } from '../../record/record.ts';
import { shownBy } from '../before-after.ts';
import { chainsOf, passedOn, type Chain } from '../chain.ts';
import { existing, lookup } from '../lookup.ts';
import { accountsBySource, citedBy, usageOf, type PlacedAccount } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** All that the page of a source shows. */
export interface SourceView {
  readonly source: Source;
  /** Whose account it passes on; none where it is a text of its own. */
  readonly chains: readonly Chain[];
  /** The texts that rest on it. */
  readonly passedOnBy: readonly SourceNote[];
  /** The events that rest on it, as many as a page lists, and how many there are. */
  readonly events: readonly EventCard[];
  readonly count: number;
  /** The accounts that were taken from it. */
  readonly accounts: readonly PlacedAccount[];
  /** The monuments that it shows before and after they were harmed. */
  readonly shows: readonly Named[];
  readonly notes: readonly SourceNote[];
}

/** The page of a source. Throws a `RangeError` for an id that the record does not have. */
export function sourceView(id: string | undefined, record: HeritageRecord): SourceView {
  const source = existing(lookup(record).sources, id);
  const usage = usageOf(record);
  const events = usage.bySource.get(source.id) ?? [];
  return {
    source,
    chains: chainsOf(source, record).filter((chain) => chain.length > 1),
    passedOnBy: notesOf(
      (passedOn(record).get(source.id) ?? []).map((each) => each.id),
      noProse,
      record,
    ),
    events: cardsOf(events.slice(0, mostListed.events), record),
    count: events.length,
    accounts: accountsBySource(record).get(source.id) ?? [],
    shows: shownBy(source.id, record),
    notes: notesOf(citedBy(source), source.prose, record),
  };
}
