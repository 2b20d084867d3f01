import type { HeritageRecord } from '../record/record.ts';

const computed = new WeakMap<HeritageRecord, HeritageRecord>();

/** The record without its drafts, worked out once for each; the same record where it has none. */
export function published(record: HeritageRecord): HeritageRecord {
  const known = computed.get(record);
  if (known) return known;
  const events = record.events.filter(({ draft }) => !draft);
  const made = events.length === record.events.length ? record : { ...record, events };
  computed.set(record, made);
  return made;
}
