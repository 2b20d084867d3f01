/** The record's sources as bibliographies for other programs. */
import type { HeritageRecord } from '../../record/record.ts';
import { cslOfSource } from '../citations/csl.ts';
import { biblatex } from '../citations/processor.ts';

/** `sources.json`: every source as CSL-JSON. */
export function sourcesJson({ sources }: HeritageRecord): string {
  return `${JSON.stringify(sources.map(cslOfSource), null, 2)}\n`;
}

/** `sources.bib`: every source as BibLaTeX, the ids as keys. */
export function sourcesBib({ sources }: HeritageRecord): string {
  return sources.length === 0 ? '' : `${biblatex(sources.map(cslOfSource))}\n`;
}
