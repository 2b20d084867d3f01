import { getCollection } from 'astro:content';
import { compareText } from '../record/order.ts';
import { compareEvents, type HeritageRecord, type Written } from '../record/record.ts';
import type { StoredRecord } from './loader.ts';

let loaded: Promise<HeritageRecord> | undefined;

/** The record that the pages show: read once in a build, anew for every page of the preview. */
export function getRecord(): Promise<HeritageRecord> {
  if (import.meta.env.DEV) return read();
  return (loaded ??= read());
}

async function read(): Promise<HeritageRecord> {
  const entries = await getCollection('record');
  const stored: StoredRecord[] = entries.map(({ data }) => data);
  return {
    events: stored.flatMap((each) => (each.kind === 'event' ? [each.record] : [])).toSorted(compareEvents),
    sites: stored.flatMap((each) => (each.kind === 'site' ? [each.record] : [])).toSorted(byId),
    monuments: stored.flatMap((each) => (each.kind === 'monument' ? [each.record] : [])).toSorted(byId),
    actors: stored.flatMap((each) => (each.kind === 'actor' ? [each.record] : [])).toSorted(byId),
    sources: stored.flatMap((each) => (each.kind === 'source' ? [each.record] : [])).toSorted(byId),
  };
}

function byId(a: Written, b: Written): number {
  return compareText(a.id, b.id);
}
