/** From answers to the file of an entry. */
import { folderOf } from '../../record/address.ts';
import type { Corpus } from '../../parse/corpus.ts';
import { nearest } from '../../parse/diagnostic.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { kinds, type Kind } from '../../record/kind.ts';
import { idPattern } from '../../record/schema/fields.ts';
import { proposeId } from './propose-id.ts';
import type { Subject } from './subject.ts';
import type { Values } from './about.ts';

/** The id that is proposed for an entry with some fields: by what a title means where it has no Latin letters. */
export function idFor(
  { title, 'title-en': meaning, name, question, publisher }: Values,
  isTaken?: (id: string) => boolean,
): string | undefined {
  const names = [title, meaning, name, question].filter((each) => typeof each === 'string');
  const called = names.find((each) => /[a-z]{2}/i.test(each)) ?? names[0];
  return called === undefined
    ? undefined
    : proposeId(called, typeof publisher === 'string' ? publisher : undefined, isTaken);
}

/** The path of an entry below the content folder; an event lies in the folder of its site. */
export function pathFor(kind: Kind, id: string, { site }: Values): string {
  const folder = typeof site === 'string' && idPattern.test(site) ? site : 'unknown';
  return [folderOf(kind), ...(kind === 'event' ? [folder] : []), `${id}.md`].join('/');
}

/** An original that is to be translated, by its kind and the path of the file that the translation lies beside. */
export interface OriginalFile {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
}

/**
 * The original that words name, `temple-of-bel` or `monument/temple-of-bel`; a sentence where it is none or several.
 */
export function originalOf(named: string, corpus: Corpus): OriginalFile | string {
  const [id = '', among] = named.split('/').toReversed();
  const searched = kinds.filter((kind) => among === undefined || among === kind || among === folderOf(kind));
  const found = searched.flatMap((kind): OriginalFile[] => {
    const entry = corpus.find(kind, id);
    if (!entry) return [];
    const isInPlace = kind !== 'event' && entry.file.path.startsWith(`${folderOf('event')}/`);
    return [{ kind, id, path: isInPlace ? `${folderOf(kind)}/${id}.md` : entry.file.path }];
  });
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first)
    return `"${id}" is the id of several entries. Say which is meant: ${found.map(({ kind }) => `--of ${kind}/${id}`).join(' or ')}.`;
  const near = nearest(
    id,
    searched.flatMap((kind) => [...corpus.ids(kind)]),
  );
  return `No entry has the id "${id}", so there is nothing to translate.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

/**
 * What follows from the other fields: the day on which an event is added, the source of the words that date it where it
 * has one source alone, and the id of a source that it writes out.
 */
export function completed(subject: Subject, values: Values, today: string): Values {
  if (subject !== 'event') return values;
  const sources = (Array.isArray(values['sources']) ? values['sources'] : []).map((each: unknown) =>
    isGroup(each) && each['id'] === undefined ? { ...withId(each) } : each,
  );
  const [only, ...others] = sources.map((each: unknown) => (isGroup(each) ? each['id'] : each));
  const { dating } = values;
  const isOpen = isGroup(dating) && dating['phrase'] !== undefined && dating['source'] === undefined;
  return {
    ...values,
    ...(sources.length > 0 ? { sources } : {}),
    ...(isOpen && only !== undefined && others.length === 0 ? { dating: { ...dating, source: only } } : {}),
    added: values['added'] ?? today,
  };
}

function withId(source: Values): Values {
  const id = idFor(source);
  return id === undefined ? source : { id, ...source };
}
