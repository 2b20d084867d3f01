/** What a DOI’s registrar says of a text, in CSL’s JSON, as the fields of a source; they bear the same names. */
import { isGroup } from '../../parse/schema-walk.ts';
import type { Data } from './marks.ts';
import type { Candidates } from './metadata.ts';

/** The fields that are taken as they are. */
const alike = [
  'title',
  'type',
  'publisher',
  'publisher-place',
  'container-title',
  'volume',
  'issue',
  'page',
  'edition',
  'language',
  'DOI',
  'ISBN',
  'ISSN',
];

/** Registrars’ names of types that CSL has under another. */
const types: ReadonlyMap<unknown, string> = new Map([
  ['journal-article', 'article-journal'],
  ['book-chapter', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['proceedings-article', 'paper-conference'],
  ['dissertation', 'thesis'],
]);

/** The fields of a source, from CSL’s JSON. */
export function candidatesInCsl(item: Data): Candidates {
  const plain = Object.fromEntries(alike.map((field) => [field, firstOf(item[field])]));
  return {
    ...plain,
    type: [types.get(item['type']), item['type']].filter((type) => type !== undefined),
    authors: [peopleIn(item['author'])].filter((people) => people.length > 0),
    editors: [peopleIn(item['editor'])].filter((people) => people.length > 0),
    issued: isGroup(item['issued']) ? datesIn(item['issued']) : [],
  };
}

function firstOf(value: unknown): unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) =>
    typeof each === 'number' ? [String(each)] : typeof each === 'string' ? [each] : [],
  );
}

function peopleIn(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [])
    .filter(isGroup)
    .map(({ family, given, literal, name }) =>
      typeof family === 'string'
        ? { family, ...(typeof given === 'string' ? { given } : {}) }
        : { literal: literal ?? name ?? given },
    );
}

/** The first date of CSL’s `date-parts`, `datesIn({ 'date-parts': [[2016, 3]] }) //=> ['2016-03']`. */
function datesIn(issued: Data): string[] {
  const parts: unknown = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined;
  if (!Array.isArray(parts)) return [];
  const [year, month, day] = parts.map((part) => (part === null ? undefined : Number(part)));
  if (year === undefined || !Number.isInteger(year)) return [];
  return [[pad(year, 4), ...[month, day].flatMap((part) => (part ? [pad(part, 2)] : []))].join('-')];
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
