/** The kinds of record, each a folder of Markdown files. */
export const kinds = ['event', 'site', 'monument', 'actor', 'source'] as const;

/** A kind of record. */
export type Kind = (typeof kinds)[number];
