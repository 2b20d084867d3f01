/**
 * What a page says to machines: things of schema.org as one JSON-LD graph a page. Each thing is named by a whole
 * address, its page's with a fragment, so that the graphs of several pages join.
 */
import type { Thing } from 'schema-dts';

/**
 * A thing of some type of schema.org with properties of that type. What a property holds is left to what makes it: the
 * types of `schema-dts` for that are unions of hundreds, which take a fifth of the time of all types to check.
 */
export type Node<Type extends string> = { readonly '@type': Type } & {
  readonly [Property in Exclude<keyof Extract<Thing, { '@type': Type }>, '@type'>]?:
    | string
    | number
    | boolean
    | object;
};

/** A thing of any type, whose properties were held to it where it was made. */
export type AnyNode = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/**
 * An event with its date as text. Schema.org lists `temporalCoverage` for works alone and allows any property on any
 * type; it is the only one that can hold an EDTF date and an interval of possible days.
 */
export type DatedEvent = Node<'Event'> & { readonly temporalCoverage: readonly string[] };

/** Signs that would end the element in which the graph stands, or a line of a script in old engines. */
const signs = /[<\u2028\u2029]/g;

/** A graph as the text of a `<script type="application/ld+json">`: `</script>` in a title is `\u003c/script>`. */
export function jsonLd(nodes: readonly AnyNode[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return text.replaceAll(signs, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
