/** What a content folder has already, as it is offered to whoever writes an entry. */
import type { Corpus } from '../../parse/corpus.ts';
import type { EntryOf, Original } from '../../parse/entry.ts';
import { isGroup, schemaAt } from '../../parse/schema-walk.ts';
import { schemas } from '../../record/record.ts';
import type { Kind } from '../../record/kind.ts';
import { asTyped, spellings } from '../../record/letters.ts';
import { once } from '../../record/once.ts';
import { label } from '../../record/words/label.ts';
import type { Values } from './about.ts';

/** Something to choose. */
export interface Choice {
  /** What is written where it is chosen. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Other names by which it is found. */
  readonly names?: readonly string[];
}

/** What is chosen where nothing is. */
export const nothing: Choice = { value: '', label: '(nothing)' };

/** The entries of a kind, by their titles or names. */
export function entriesOf(kind: Kind, corpus: Corpus): Choice[] {
  const known = corpus.originals.filter((entry) => entry.kind === kind).map(choiceOf);
  const listed = new Set(known.map(({ value }) => value));
  const others = [...corpus.ids(kind)].filter((id) => !listed.has(id));
  return [...known, ...others.map((value) => ({ value, label: value }))].toSorted((a, b) =>
    a.label.localeCompare(b.label, 'en'),
  );
}

function choiceOf(entry: Original): Choice {
  const { id } = entry.file;
  if (entry.kind === 'event' || entry.kind === 'source') {
    const date = entry.kind === 'event' ? entry.partial.date : entry.partial.issued;
    const publisher = entry.kind === 'source' ? entry.partial.publisher : undefined;
    const hint = [publisher, date && label(date, 'en')].filter((part) => part !== undefined).join(', ');
    return {
      value: id,
      label: entry.partial.title ?? id,
      hint,
      names: publisher === undefined ? [] : [publisher],
    };
  }
  if (entry.kind === 'story') return { value: id, label: entry.partial.title ?? id };
  const others =
    entry.kind === 'actor' ? entry.partial.aliases : entry.partial.names?.map(({ name }) => name);
  return { value: id, label: entry.partial.name ?? id, hint: id, names: others ?? [] };
}

/** The places of a site. */
export function placesOf(site: unknown, corpus: Corpus): Choice[] {
  const entry: EntryOf<'site'> | undefined =
    typeof site === 'string' ? corpus.original('site', site) : undefined;
  return (entry?.partial.places ?? []).map(({ id, name }) => ({ value: id, label: name, hint: id }));
}

/**
 * Whether what was typed is part of a name of a choice, however it is spelled.
 *
 * @example
 * isMeant('hadr', { value: 'hatra', label: 'Hatra', names: ['al-Hadr'] }) //=> true
 * isMeant('الحضر', { value: 'hatra', label: 'Hatra', names: ['الحضر'] }) //=> true
 */
export function isMeant(typed: string, choice: Choice): boolean {
  const words = plain(typed).split(' ');
  const all = namesOf(choice);
  return words.every((word) => all.some((each) => each.includes(word)));
}

/** All names of a choice, in every way in which one types them; they are worked out once, for they are asked at every key. */
const namesOf = once(({ value, label: name, hint = '', names = [] }: Choice): readonly string[] =>
  [value, name, ...names, hint].flatMap(spellings).map(plain),
);

/**
 * The choices that are meant by what was typed: first those whose own name begins so, then those of which another name
 * does.
 *
 * @example
 * // “islamic” is the beginning of “Islamic State”, and of what ISESCO is called in full
 * found('islamic', [isesco, islamicState]) //=> [islamicState, isesco]
 */
export function found(typed: string, choices: readonly Choice[]): Choice[] {
  const beginning = plain(typed);
  const place = (choice: Choice): number => {
    if (plain(choice.label).startsWith(beginning)) return 0;
    return namesOf(choice).some((each) => each.startsWith(beginning)) ? 1 : 2;
  };
  return choices.filter((choice) => isMeant(typed, choice)).toSorted((a, b) => place(a) - place(b));
}

/** Letters alone, as they are compared: `plain('Baʿalshamīn') //=> 'baalshamin'`. */
function plain(text: string): string {
  return asTyped(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The fields that a share of the entries of a kind have, half of them where no other is named: a new one will mostly want them too. */
export function usualFields(
  kind: Kind,
  corpus: Corpus,
  path: readonly (string | number)[] = [],
  share = 0.5,
): ReadonlySet<string> {
  const shares = sharesOf(kind, corpus, path);
  return new Set([...shares].filter(([, each]) => each >= share).map(([name]) => name));
}

/**
 * The share of the entries of a kind that have each field, where it says more than its absence would. Of groups within
 * entries by the path of one, `['claims', 0, 'accounts', 0]`.
 */
export function sharesOf(
  kind: Kind,
  corpus: Corpus,
  path: readonly (string | number)[] = [],
): ReadonlyMap<string, number> {
  const groups = corpus.originals
    .filter((entry) => entry.kind === kind)
    .flatMap(({ partial }) => groupsAt(partial, path));
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const [name, value] of Object.entries(group))
      if (isGiven(value) && value !== defaultOf(kind, [...path, name]))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].map(([name, count]) => [name, count / groups.length] as const));
}

/** The groups of fields at a path; a number in it stands for each item of a list. */
function groupsAt(value: unknown, [step, ...rest]: readonly (string | number)[]): Values[] {
  if (step === undefined) return isGroup(value) ? [value] : [];
  if (typeof step === 'number')
    return Array.isArray(value) ? value.flatMap((item: unknown) => groupsAt(item, rest)) : [];
  return isGroup(value) ? groupsAt(value[step], rest) : [];
}

/** What holds where a field of a kind is left out. */
function defaultOf(kind: Kind, path: readonly (string | number)[]): unknown {
  return schemaAt(schemas[kind], path)?.safeParse(undefined).data;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** The values that several entries of a kind have in a field, the most common first: papers, countries, agencies. */
export function valuesOf(kind: Kind, field: string, corpus: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const entry of corpus.originals) {
    const value: unknown = entry.kind === kind ? Reflect.get(entry.partial, field) : undefined;
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count > 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // A field whose values are mostly its own, such as a title, is nothing to choose.
  if (shared.reduce((sum, [, count]) => sum + count, 0) * 2 < all) return [];
  return shared.toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}
