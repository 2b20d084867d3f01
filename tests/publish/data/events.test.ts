import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventFields, eventsJson, eventsSchema } from '../../../src/publish/data/event-data.ts';
import { childSchema, core, fieldsOf } from '../../../src/parse/schema-walk.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { eventSchema } from '../../../src/record/schema/event.ts';
import { empty, edition, rich, single } from './rich.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(eventsSchema(rich, edition)));
const validate = ajv.compile(schema);

const fileShape = z.strictObject({
  site: z.string(),
  license: z.string(),
  events: z.array(z.record(z.string(), z.unknown())),
});

function read(record: HeritageRecord): z.infer<typeof fileShape> {
  return fileShape.parse(JSON.parse(eventsJson(record, edition)));
}

function eventOf(id: string): Record<string, unknown> {
  const found = read(rich).events.find((event) => event['id'] === id);
  if (!found) throw new Error(`There is no event ${id}.`);
  return found;
}

test.each([
  ['every form of date and field', rich],
  ['one event', single],
  ['no event', empty],
])('the file fits its schema with %s', (_, record) => {
  validate(read(record));
  expect(validate.errors).toBeNull();
});

test('the file names its site and its licence, and keeps the order of time', () => {
  const { site, license, events } = read(rich);
  expect([site, license]).toEqual(['https://example.org/x/', 'https://creativecommons.org/licenses/by/4.0/']);
  expect(events.map((event) => event['id'])).toEqual(rich.events.map(({ id }) => id));
});

test('an event names its origins with their texts, and its witnesses', () => {
  expect(eventOf('day')).toMatchObject({
    origins: [
      { name: 'Wire', actor: null, sources: ['first', 'second'] },
      { name: 'Third Office', actor: 'office', sources: ['third'] },
    ],
    witnesses: [
      { name: 'Blue army', actor: 'blue', for: null, kind: null, party: 'blue' },
      { name: 'a passer-by', actor: null, for: null, kind: null, party: null },
    ],
  });
});

test('an event has every field of the contract, in its order', () => {
  expect(Object.keys(eventOf('year'))).toEqual([
    'id', 'url', 'site', 'title', 'summary', 'category', 'weight', 'part-of', 'follows', 'answers', 'date', 'reported',
    'dating', 'places', 'actors', 'control', 'monuments', 'claims', 'images', 'sources', 'origins', 'witnesses',
    'corrections', 'added',
  ]); // prettier-ignore
  expect(eventOf('year')).toMatchObject({
    reported: null,
    dating: null,
    places: [],
    claims: [],
    corrections: [],
  });
});

/** Fields of an entry that the file leaves out, each for its reason. */
const leftOut = [
  'revised', // tells translators what to follow
  'aliases', // former addresses, which lead to the one that stands in the file
  'draft', // what is a draft is in no file
];

test('every field of an entry is in the file, whatever depth it has, but for those left out by name', () => {
  const inFile = new Set(eventFields.map(({ name }) => name));
  const missing = fieldNames(eventSchema)
    .filter((name) => !name.startsWith('revised.'))
    .filter((name) => !name.startsWith('sources.')) // a source written out in an event is a source like any other
    .filter((name) => !inFile.has(name));
  expect(missing).toEqual(leftOut);
  expect(fieldNames(eventSchema)).toContain('claims.accounts.as-of');
});

/** The names of the fields of a group and of those within them: `claims`, `claims.id`. */
function fieldNames(fields: z.ZodType | undefined, of = ''): string[] {
  const inner = core(fields);
  if (inner instanceof z.ZodArray) return fieldNames(childSchema(inner, 0), of);
  return [...fieldsOf(inner)].flatMap(([name, field]) => [of + name, ...fieldNames(field, `${of}${name}.`)]);
}

test.each([
  ['early', { edtf: '-0880', start: '-0880-01-01', end: '-0880-12-31', label: '881 BC', precision: 'year' }],
  ['year', { edtf: '2014~', start: '2014-01-01', end: '2014-12-31', label: 'about 2014', precision: 'year' }],
  ['lasting', { edtf: '2015-05-20/2015-06', start: '2015-05-20', end: '2015-06-30', precision: 'month' }],
  ['open', { edtf: '2017/..', start: '2017-01-01', end: null, label: 'since 2017', precision: 'year' }],
])('the date of %s is what the page says, with its first and last possible day', (id, expected) => {
  expect(eventOf(id)['date']).toMatchObject(expected);
});

test('what an entry leaves out is null, and the rest is as the entry has it', () => {
  expect(eventOf('day')).toMatchObject({
    url: 'https://example.org/x/events/day/',
    reported: '2016-03-26',
    dating: { phrase: 'on Friday', source: 'first', note: null },
    actors: [
      { actor: 'blue', role: 'attacker' },
      { actor: 'office', role: 'reporter' },
    ],
    monuments: [{ condition: 'severely-damaged', certainty: null }, { monument: 'tower' }],
    claims: [
      {
        id: 'how-many',
        status: 'open',
        note: null,
        accounts: [
          { 'answer': '-3', 'source': 'first', 'by': 'blue', 'quote': null, 'as-of': '2016-03' },
          { 'by': 'a passer-by', 'quote': 'four', 'as-of': null },
        ],
      },
      { id: 'why', status: null, note: 'Not asked.' },
    ],
  });
});

describe('the schema', () => {
  const good = read(single);
  const [event = {}] = good.events;

  test.each([
    ['a field is missing', { ...event, title: undefined }],
    ['a field is unknown', { ...event, weather: 'fine' }],
    ['a word is not of the vocabulary', { ...event, category: 'party' }],
    ['an id is none', { ...event, sources: ['Not An Id'] }],
    ['a day is none', { ...event, added: '1 May' }],
    ['an address is none', { ...event, url: 'here' }],
  ])('refuses an event in which %s', (_, changed) => {
    expect(validate({ ...good, events: [changed] })).toBe(false);
  });

  test('says where it is, under which licence, and what every field means', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://example.org/x/data/events.schema.json',
      $comment: expect.stringContaining('CC BY 4.0'),
    });
    expect(eventFields.filter(({ description }) => description === '')).toEqual([]);
    expect(eventFields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['date.edtf', 'control.holder', 'claims.accounts.as-of', 'corrections.note']),
    );
  });
});
