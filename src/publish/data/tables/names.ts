/** `names.csv`: every name of sites, monuments and actors, the one that the record uses first. */
import type { HeritageRecord } from '../../../record/record.ts';
import type { Name } from '../../../record/schema/name.ts';
import { tableOf } from '../table.ts';

interface Row {
  readonly of: 'site' | 'monument' | 'actor';
  readonly id: string;
  /** The number of the name among those of the same thing, from 1. */
  readonly number: number;
  readonly name: Name;
}

/** The table of names. */
export const namesTable = tableOf({
  name: 'names',
  rowsOf,
  columns: [
    { name: 'of', words: ['site', 'monument', 'actor'], filled: true, value: ({ of }) => of },
    { name: 'id', filled: true, value: ({ id }) => id },
    { name: 'number', type: 'integer', filled: true, value: ({ number }) => number },
    { name: 'name', filled: true, value: ({ name }) => name.name },
    { name: 'lang', value: ({ name }) => name.lang },
    { name: 'script', value: ({ name }) => name.script },
    { name: 'kind', value: ({ name }) => name.kind },
  ],
  primaryKey: ['of', 'id', 'number'],
});

function rowsOf({ sites, monuments, actors }: HeritageRecord): Row[] {
  const rows = (of: Row['of'], id: string, names: readonly Name[]): Row[] =>
    names.map((name, i) => ({ of, id, number: i + 1, name }));
  return [
    ...sites.flatMap(({ id, name, names }) => rows('site', id, [{ name, lang: 'en' }, ...names])),
    ...monuments.flatMap(({ id, name, names }) => rows('monument', id, [{ name, lang: 'en' }, ...names])),
    ...actors.flatMap(({ id, name, aliases }) =>
      rows('actor', id, [{ name, lang: 'en' }, ...aliases.map((alias) => ({ name: alias }))]),
    ),
  ];
}
