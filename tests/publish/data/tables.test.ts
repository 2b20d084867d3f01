import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/publish/data/files.ts';
import type { Table } from '../../../src/publish/data/table.ts';
import { claimsTable } from '../../../src/publish/data/claims.ts';
import { conditionTable } from '../../../src/publish/data/condition.ts';
import { controlTable } from '../../../src/publish/data/control.ts';
import { eventsTable } from '../../../src/publish/data/events-table.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { empty, hostile, edition, rich, single } from './rich.ts';

type Row = Readonly<Record<string, string>>;

function read(table: Table, record: HeritageRecord): Row[] {
  const { data, errors } = papa.parse<Row>(table.csv(record, edition), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** Rows with some of their columns, for comparing. */
function columnsOf(rows: readonly Row[], ...names: string[]): string[] {
  return rows.map((row) => names.map((name) => row[name]).join(' | '));
}

function typeOfStart(record: HeritageRecord): string | undefined {
  return eventsTable.schema(record, edition).fields.find(({ name }) => name === 'start')?.type;
}

const tables = dataFiles.flatMap(({ name, table }) => (table ? [[name, table] as const] : []));

test('there are four tables', () => {
  expect(tables.map(([name]) => name)).toEqual(['events.csv', 'control.csv', 'condition.csv', 'claims.csv']);
});

describe.each(tables)('%s', (_, table) => {
  const rows = read(table, rich);
  const { fields } = table.schema(rich, edition);

  test('is written as RFC 4180 has it', () => {
    const text = table.csv(rich, edition);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the columns of its schema, each with a meaning', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name));
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(fields.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });

  test('holds in each cell what its schema says', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      date: /^\d{4}-\d{2}-\d{2}$/,
      integer: /^\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
    };
    for (const { name, type, constraints } of fields) {
      const filled = rows.map((row) => row[name] ?? '').filter((cell) => cell !== '');
      expect([name, filled.filter((cell) => !(forms[type]?.test(cell) ?? true))]).toEqual([name, []]);
      expect([name, filled.filter((cell) => !(constraints?.enum?.includes(cell) ?? true))]).toEqual([
        name,
        [],
      ]);
      if (constraints?.required) expect([name, filled.length]).toEqual([name, rows.length]);
    }
  });

  test('names the licence in every row', () => {
    expect(new Set(rows.map((row) => row['license']))).toEqual(
      new Set(['https://creativecommons.org/licenses/by/4.0/']),
    );
  });

  test('has a header and no row where the record is empty', () => {
    expect(table.csv(empty, edition)).toBe(`${fields.map(({ name }) => name).join(',')}\r\n`);
    expect(table.schema(empty, edition).fields.map(({ name }) => name)).toEqual(
      fields.map(({ name }) => name),
    );
  });
});

describe('events.csv', () => {
  const rows = read(eventsTable, rich);
  const row = (id: string): Row => rows.find((each) => each['id'] === id) ?? {};

  test('has a row an event, in the order of time', () => {
    expect(columnsOf(rows, 'id')).toEqual(rich.events.map(({ id }) => id));
    expect(read(eventsTable, single)).toHaveLength(1);
  });

  test('keeps every text, with an apostrophe before what would run as a formula', () => {
    expect(row('day')['title']).toBe(`'${hostile}`);
  });

  test('keeps the date as EDTF with its first and last possible day', () => {
    expect(row('early')['edtf']).toBe('-0880');
    expect(columnsOf([row('within'), row('open')], 'edtf', 'start', 'end', 'label')).toEqual([
      '[2016-12-26..2017-01-10] | 2016-12-26 | 2017-01-10 | between 26 December 2016 and 10 January 2017',
      '2017/.. | 2017-01-01 |  | since 2017',
    ]);
  });

  test('keeps the date on which it became known in the same way', () => {
    expect(columnsOf([row('day'), row('year')], 'reported', 'reported_start', 'reported_end')).toEqual([
      '2016-03-26 | 2016-03-26 | 2016-03-26',
      ' |  | ',
    ]);
  });

  test('lists items with semicolons and their parts with colons', () => {
    expect(columnsOf([row('day')], 'actors', 'monuments', 'sources', 'claims', 'corrected')).toEqual([
      'blue:attacker;office:reporter | gate:severely-damaged;tower:destroyed | first;second;third | how-many;why | 2026-02-01;2026-02-01;2026-03-01',
    ]);
    expect(row('within')['monuments']).toBe('gate:destroyed:high');
  });

  test('counts origins', () => {
    expect(columnsOf([row('day'), row('year')], 'origins', 'rests')).toEqual([
      '2 | on-several',
      '1 | on-one',
    ]);
  });

  test('gives the point of the one monument that has one, or else of the site', () => {
    expect(
      columnsOf([row('within'), row('one-of'), row('day')], 'lat', 'lon', 'located_by', 'accuracy'),
    ).toEqual(['-10.5 | 20.25 | monument | 30', '1 | 2 | site | ', '1 | 2 | site | ']);
  });

  test('calls days before AD 1 text, since the format’s dates begin with the year 1, and writes them as they are', () => {
    expect([typeOfStart(rich), typeOfStart(single)]).toEqual(['string', 'date']);
    expect(row('early')['start']).toBe('-0880-01-01');
  });
});

test('control.csv has a row a period, with the events at its ends', () => {
  expect(
    columnsOf(
      read(controlTable, rich),
      'place_name',
      'holder',
      'side',
      'from_edtf',
      'from_start',
      'from_end',
    ),
  ).toEqual([
    'The top | blue | other | 2015-05-20/2015-06 | 2015-05-20 | 2015-06-30',
    'The top | contested | contested | 2016-03-25 | 2016-03-25 | 2016-03-25',
    'The top | blue | other | 2017/.. | 2017-01-01 | ',
  ]);
  expect(columnsOf(read(controlTable, rich), 'until_edtf', 'until_event', 'until_url')).toEqual([
    '2016-03-25 | day | https://example.org/x/events/day/',
    '2017/.. | open | https://example.org/x/events/open/',
    ' |  | ',
  ]);
});

test('condition.csv has a row for each state that an event shows', () => {
  expect(
    columnsOf(read(conditionTable, rich), 'monument', 'condition', 'certainty', 'from_event', 'until_event'),
  ).toEqual([
    'gate | severely-damaged |  | day | within',
    'gate | destroyed | high | within | ',
    'lost | unknown |  | one-of | ',
    'tower | destroyed |  | day | ',
  ]);
});

test('claims.csv has a row an account, with who says so and where', () => {
  const rows = read(claimsTable, rich);
  expect(
    columnsOf(rows, 'kind', 'id', 'claim', 'standing', 'account', 'answer', 'by', 'by_actor', 'party'),
  ).toEqual([
    "event | day | how-many | open | 1 | '-3 | Blue army | blue | true",
    'event | day | how-many | open | 2 | Four | a passer-by |  | false',
    'event | day | why | attributed | 1 | No one knows |  |  | false',
  ]);
  expect(
    columnsOf(rows, 'as_of_edtf', 'as_of_start', 'as_of_end', 'date_edtf', 'agency', 'source_url'),
  ).toEqual([
    '2016-03 | 2016-03-01 | 2016-03-31 | 2016-03-25 | Wire | https://example.org/x/sources/first/',
    ' |  |  | 2016-03-25 |  | https://example.org/x/sources/third/',
    ' |  |  | 2016-03-25 | Wire | https://example.org/x/sources/first/',
  ]);
  expect(rows[0]?.['url']).toBe('https://example.org/x/events/day/#how-many');
});
