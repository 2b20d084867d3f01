/** Lists that are answered in one go: of what there is, of names, and of sources, which may be new. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import type { Form } from '../../parse/form.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { idPattern } from '../../record/schema/fields.ts';
import { doiIn } from '../page/read-source.ts';
import { entriesOf, placesOf, type Choice } from './choices.ts';
import type { Interview, Values } from './about.ts';

/** A form whose answers are chosen. */
type Chosen = Extract<Form, { readonly is: 'reference' | 'text' }>;

/** What a field may point at, the sources of the entry itself first. */
export function choicesFor(
  form: Chosen,
  { given, corpus }: { readonly given: Values; readonly corpus: Corpus },
): Choice[] {
  if (form.is === 'text') return form.names.flatMap((kind) => entriesOf(kind, corpus));
  const { to, or = [] } = form.reference;
  const known = to === 'place' ? placesOf(given['site'], corpus) : entriesOf(to, corpus);
  const own = to === 'source' ? ownSources(given, corpus) : [];
  const isOwn = new Set(own.map(({ value }) => value));
  return [
    ...own,
    ...or.map((value) => ({ value, label: value })),
    ...known.filter(({ value }) => !isOwn.has(value)),
  ];
}

/** The sources of an event, those that it writes out included. */
export function ownSources({ sources }: Values, corpus: Corpus): Choice[] {
  const known = entriesOf('source', corpus);
  return (Array.isArray(sources) ? sources : []).flatMap((each: unknown): Choice[] => {
    if (typeof each === 'string')
      return [known.find(({ value }) => value === each) ?? { value: each, label: each }];
    if (!isGroup(each) || typeof each['id'] !== 'string') return [];
    const { id, title } = each;
    return [{ value: id, label: typeof title === 'string' ? title : id, hint: id }];
  });
}

/** Asks for several of some things; of names, words are taken too. */
export async function inOneGo(
  { ask }: Interview,
  field: string,
  says: string,
  choices: readonly Choice[],
  { isFree, isNeeded }: { readonly isFree: boolean; readonly isNeeded: boolean },
): Promise<readonly string[] | undefined> {
  const chosen = await ask.several({
    field,
    says,
    choices,
    isNeeded,
    ...(isFree ? { refuse: refuseBare } : {}),
  });
  return chosen.length === 0 ? undefined : chosen;
}

/** A bare word would be taken for the id of something that there is not. */
function refuseBare(typed: string): string | undefined {
  return idPattern.test(typed)
    ? `"${typed}" is none of these. Words of your own have a space or a capital letter.`
    : undefined;
}

/** What is chosen where a source is new. */
const fresh: Choice = {
  value: 'a new source',
  label: 'A new source …',
  hint: 'or type its address or DOI',
  names: ['new'],
};

/** The sources of an event: those that exist, and those that are written out, by their addresses. */
export async function sourcesInOneGo(
  about: Interview,
  path: readonly string[],
  asks: string,
  whole: z.ZodType,
  mayLack: boolean,
): Promise<readonly unknown[] | undefined> {
  const items: unknown[] = [];
  for (;;) {
    const isLast = mayLack || items.length > 0;
    const known = entriesOf('source', about.corpus).filter(({ value }) => !items.includes(value));
    const chosen = await about.ask.several({
      field: [
        ...(about.within ?? []),
        ...path,
        ...(items.length === 0 ? [] : [String(items.length + 1)]),
      ].join('.'),
      says: `${asks} Search for one, or type the address or the DOI of a new one.${items.length === 0 ? '' : ' Enter alone ends the list.'}`,
      choices: [fresh, ...known],
      isNeeded: !isLast,
      refuse: (typed) =>
        isAddress(typed)
          ? undefined
          : `"${typed}" is no source that there is, and no address or DOI; an address begins with https://.`,
    });
    for (const each of chosen) {
      const numbered = [...path, String(items.length + 1)];
      const isNew = each === fresh.value || isAddress(each);
      items.push(
        isNew ? await about.newSource?.(whole, numbered, isAddress(each) ? each : undefined, items) : each,
      );
    }
    // There may be more without an address, which cannot be chosen twice in one go.
    if (!chosen.includes(fresh.value)) return items.length === 0 ? undefined : items;
  }
}

/** Whether words are the address or the DOI of a text. */
function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed) || doiIn(typed) !== undefined;
}
