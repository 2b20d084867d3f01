/** Sources that an event writes out in its list instead of naming them. */
import { folderOf } from '../record/address.ts';
import type { ContentFile } from './files.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { isGroup } from './schema-walk.ts';

/** The field in which sources may be written out. */
const field = 'sources';

/** Whether an entry is a source that stands in the file of an event. */
export function isInPlace({ kind, path }: Pick<ContentFile, 'kind' | 'path'>): boolean {
  return kind === 'source' && path.startsWith(`${folderOf('event')}/`);
}

/** A source that stands in an event’s list: its fields, with its id beside them, and its place in the file. */
export interface SourceInPlace {
  /** The id, or nothing where it is missing or no text. */
  readonly id?: string;
  /** The source’s front matter, as if it had a file: its places are those of the event’s file. */
  readonly frontMatter: FrontMatter;
}

/**
 * Takes the sources that are written out from an event’s front matter: what is left in its list are their ids. A
 * source without an id leaves nothing there, since it is reported where it stands.
 *
 * @example
 * liftSources({ value: { sources: ['a', { id: 'b', title: 'B' }] }, … })
 * //=> { frontMatter: { value: { sources: ['a', 'b'] }, … }, lifted: [{ id: 'b', … }] }
 */
export function liftSources(frontMatter: FrontMatter): {
  readonly frontMatter: FrontMatter;
  readonly lifted: readonly SourceInPlace[];
} {
  const list = frontMatter.value[field];
  if (!Array.isArray(list) || !list.some(isGroup)) return { frontMatter, lifted: [] };
  const lifted = list.flatMap((item: unknown, i) => (isGroup(item) ? [sourceAt(item, i, frontMatter)] : []));
  const left = list.flatMap((item: unknown) => (isGroup(item) ? (idOf(item) ?? []) : [item]));
  return { frontMatter: { ...frontMatter, value: { ...frontMatter.value, [field]: left } }, lifted };
}

function sourceAt(
  value: FrontMatter['value'],
  i: number,
  { locate, locateKey, body }: FrontMatter,
): SourceInPlace {
  const id = idOf(value);
  return {
    ...(id === undefined ? {} : { id }),
    frontMatter: {
      value,
      body,
      locate: (path) => locate([field, i, ...path]),
      locateKey: (path) => locateKey([field, i, ...path]),
    },
  };
}

function idOf({ id }: FrontMatter['value']): string | undefined {
  return typeof id === 'string' ? id : undefined;
}
