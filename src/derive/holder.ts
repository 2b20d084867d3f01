import { isNobody, type Holder } from '../record/holder.ts';
import type { HeritageRecord } from '../record/record.ts';
import { existing, lookup } from './lookup.ts';

/** The holder that an event names by an actor's id or by a word for nobody. Throws a `RangeError` for any other id. */
export function holderOf(holder: string, record: HeritageRecord): Holder {
  if (isNobody(holder)) return holder;
  const { id, name } = existing(lookup(record).actors, holder);
  return { id, name };
}
