import { hostOf } from '../../record/readable-url.ts';
import type { Prose } from '../../record/prose/prose.ts';
import type { HeritageRecord, Source } from '../../record/record.ts';
import { existing, lookup } from '../lookup.ts';

/** A source in the numbered list of a page. */
export interface SourceNote extends Pick<
  Source,
  'id' | 'title' | 'publisher' | 'agency' | 'issued' | 'language' | 'url'
> {
  /** Where on the web its text is, in short: `bbc.co.uk`. */
  readonly host: string | undefined;
  /** Its number in the list, from 1. */
  readonly number: number;
  /** How often the text of the page cites it. */
  readonly citations: number;
}

/** The sources of a page in the order of their numbers: those that its text cites come first. */
export function notesOf(ids: readonly string[], prose: Prose, record: HeritageRecord): SourceNote[] {
  const { sources } = lookup(record);
  const counts = new Map(prose.citations.map(({ source, count }) => [source, count]));
  return ids.map((id, i) => {
    const { title, publisher, agency, issued, language, url } = existing(sources, id);
    const host = url === undefined ? undefined : hostOf(url);
    return {
      id,
      number: i + 1,
      title,
      publisher,
      agency,
      issued,
      language,
      url,
      host,
      citations: counts.get(id) ?? 0,
    };
  });
}

/** The notes of some sources, in the order of their numbers. */
export function notesFor(ids: readonly string[], notes: readonly SourceNote[]): SourceNote[] {
  const wanted = new Set(ids);
  return notes.filter(({ id }) => wanted.has(id));
}
