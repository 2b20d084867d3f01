/** What an editor is told at the end of a check of what is new or changed: how it is dated, and on what it rests. */
import { corroborationOf } from '../derive/corroboration.ts';
import { pageOf } from '../record/address.ts';
import type { Event, HeritageRecord, Source } from '../record/record.ts';
import { label } from '../record/words/label.ts';
import { hints, isKept, weakPointsOf, type WeakPoint } from './weak-points.ts';

/** More entries than this are counted only. */
const mostTold = 20;

/**
 * A line for each event and dated source among some files, in their order: how the date prints, and the origins of what
 * the event tells.
 */
export function newsOf(record: HeritageRecord, changed: ReadonlySet<string>): string[] {
  const events = record.events.filter(({ file }) => changed.has(file));
  const lines = [
    ...events.map((event) => lineOn(event, record)),
    ...record.sources
      .filter(({ file }) => changed.has(file) && file.startsWith('sources/'))
      .flatMap(lineOnSource),
  ];
  const more = lines.length - mostTold;
  const [weak] = events.flatMap((event) => weakPointsOf(event, record));
  return [
    ...lines.slice(0, mostTold),
    ...(more > 0 ? [`${more} more are new or changed.`] : []),
    ...(weak ? [`npm run check -- --explain ${weak.hint} tells how such a weak point is mended.`] : []),
  ];
}

/** The files of entries whose pages are not on the list of addresses: what is new where git does not tell. */
export function unlistedFiles({ events, sources, permalinks }: HeritageRecord): string[] {
  if (permalinks.length === 0) return [];
  const listed = new Set(permalinks.map(({ address }) => address));
  return [
    ...events.filter(({ id }) => !listed.has(pageOf('event', id))),
    ...sources.filter(({ id }) => !listed.has(pageOf('source', id))),
  ].map(({ file }) => file);
}

function lineOnSource(source: Source): string[] {
  const { file, issued } = source;
  const kept = isKept(source) ? '' : '; no copy of it is kept';
  return issued ? [`${file}: issued ${label(issued, 'en')}${kept}.`] : [];
}

function lineOn(event: Event, record: HeritageRecord): string {
  const { origins, rests, witnesses } = corroborationOf(event, record);
  const names = origins.map(({ name }) => name).join(', ');
  const party = rests === 'on-one-party' ? ', all of one party to the fighting' : '';
  const weak = weakPointsOf(event, record).map(inWords);
  return [
    `${event.file}: ${label(event.date, 'en')}; rests on ${counted(origins.length, 'origin')} (${names})${party}, with ${counted(witnesses.length, 'witness', 'witnesses')}.`,
    ...(weak.length > 0 ? [`Weak in that ${weak.join('; ')}.`] : []),
  ].join(' ');
}

/** A weak point with its name, by which it is explained, and the field that mends it. */
function inWords({ hint, that }: WeakPoint): string {
  return `${that} (${hint}: ${hints[hint].fields})`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
