import { getEntry } from 'astro:content';
import type { HeritageRecord } from '../record/record.ts';
import { wholeRecord } from './loader.ts';

let loaded: Promise<HeritageRecord> | undefined;

/** The record that the pages show: read once in a build, anew for every page of the preview. */
export function getRecord(): Promise<HeritageRecord> {
  if (import.meta.env.DEV) return read();
  return (loaded ??= read());
}

async function read(): Promise<HeritageRecord> {
  const entry = await getEntry('record', wholeRecord);
  if (!entry) throw new Error('The record has not been loaded.');
  return entry.data;
}
