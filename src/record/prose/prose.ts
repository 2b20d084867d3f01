/** The body of an entry: a tree of Markdown, of which pages, files and searches make what they need. */
import type { Root } from 'mdast';

/** The body of an entry. */
export interface Prose {
  /**
   * The text as Markdown has it, without what is not published and without places. In-site links are addresses
   * without the base path.
   */
  readonly tree: Root;
  /** The sources that the body cites, in the order of their first citation, and how often. */
  readonly citations: readonly CitedSource[];
}

/** A source that a body cites. */
export interface CitedSource {
  readonly source: string;
  /** How many times; the first has the fragment that {@link citationFragment} gives. */
  readonly count: number;
}

/** One source in a citation. */
export interface Cited {
  readonly source: string;
  /** Where in the source, `p. 4`; empty where that is not said. */
  readonly locator: string;
  /** The number of the source: first comes what is cited first. */
  readonly number: number;
  /** How many times the body has cited the source so far, this time included. */
  readonly count: number;
}

declare module 'mdast' {
  /** Additional data of a citation. */
  interface CitationData extends Data {}

  /** A citation, `[@one; @other, p. 4]`. */
  interface CitationNode extends Node {
    type: 'citation';
    items: Cited[];
    data?: CitationData;
  }

  interface PhrasingContentMap {
    citation: CitationNode;
  }

  interface RootContentMap {
    citation: CitationNode;
  }
}

/** The body of an entry that has none. */
export const noProse: Prose = { tree: { type: 'root', children: [] }, citations: [] };

/** The fragment of the first citation of the source of a number in a body. Its underscore keeps it apart from ids of claims. */
export function citationFragment(number: number): string {
  return `cite_${number}`;
}

/** The fragment of a source in the list of sources of a page. */
export function noteFragment(source: string): string {
  return `source_${source}`;
}

/** The fragment of what the number of a source beside facts opens. */
export function popoverFragment(number: number): string {
  return `open_${number}`;
}
