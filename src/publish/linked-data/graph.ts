/**
 * What a page says to machines: things of schema.org as one JSON-LD graph a page. Each thing is named by a whole
 * address, its page's with a fragment, so that the graphs of several pages join.
 */
import type { Event, LandmarksOrHistoricalBuildings, Thing } from 'schema-dts';

/** A text with its language, as a BCP 47 tag. */
export interface LanguageText {
  readonly '@value': string;
  readonly '@language': string;
}

/** A building or site whose other names may tell their language, which `schema-dts` has no type for. */
export type Landmark = Omit<Extract<LandmarksOrHistoricalBuildings, object>, 'alternateName'> & {
  readonly alternateName?: readonly (string | LanguageText)[];
};

/**
 * An event with its date as text. Schema.org lists `temporalCoverage` for works alone and allows any property on any
 * type; it is the only one that can hold an EDTF date and an interval of possible days.
 */
export type DatedEvent = Extract<Event, { readonly '@type': 'Event' }> & {
  readonly temporalCoverage: readonly string[];
};

/** A thing in the graph of a page. */
export type Node = Thing | Landmark | DatedEvent;

/** Signs that would end the element in which the graph stands, or a line of a script in old engines. */
const signs = /[<\u2028\u2029]/g;

/** A graph as the text of a `<script type="application/ld+json">`: `</script>` in a title is `\u003c/script>`. */
export function jsonLd(nodes: readonly Node[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return text.replaceAll(signs, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
