/** `names.csv`: every name of sites, monuments and actors, the one that the record uses first. */
import type { HeritageRecord } from '../../../record/record.ts';
import type { Name } from '../../../record/schema/name.ts';
import type { Column } from '../field.ts';
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
  columns: [
    {
      name: 'of',
      description: 'Whose name it is: that of a site, a monument or an actor.',
      words: ['site', 'monument', 'actor'],
      filled: true,
      value: ({ of }) => of,
    },
    { name: 'id', description: 'The id of that.', filled: true, value: ({ id }) => id },
    {
      name: 'number',
      description: 'The number of the name, from 1; that of the record’s own name.',
      type: 'integer',
      filled: true,
      value: ({ number }) => number,
    },
    {
      name: 'name',
      description: 'The name in its own script.',
      filled: true,
      value: ({ name }) => name.name,
    },
    {
      name: 'lang',
      description:
        'Its language as a BCP 47 tag; empty for an alias of an actor, whose language is not given.',
      value: ({ name }) => name.lang,
    },
    {
      name: 'script',
      description: 'Its script as an ISO 15924 code, where it is given.',
      value: ({ name }) => name.script,
    },
    {
      name: 'kind',
      description: 'What kind of name it is, where that is given.',
      value: ({ name }) => name.kind,
    },
  ] satisfies readonly Column<Row>[],
  rowsOf,
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
