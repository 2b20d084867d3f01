import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/publish/data/files.ts';
import { aboutTable } from '../../../src/publish/data/about.ts';
import { csv, csvSchema } from '../../../src/publish/data/csv.ts';
import { pointProperties } from '../../../src/publish/data/geojson.ts';
import type { Table } from '../../../src/publish/data/table.ts';
import { claimsTable } from '../../../src/publish/data/tables/claims.ts';
import { conditionTable } from '../../../src/publish/data/tables/condition.ts';
import { controlTable } from '../../../src/publish/data/tables/control.ts';
import { eventsTable } from '../../../src/publish/data/tables/events.ts';
import { allTables } from '../../../src/publish/data/tables/tables.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { textsUnder } from '../../../src/record/words/text.ts';
import { empty, hostile, edition, rich, single } from './rich.ts';

type Row = Readonly<Record<string, string>>;

function read(table: Table, record: HeritageRecord): Row[] {
  const { data, errors } = papa.parse<Row>(csv(table, record, edition), {
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
  return csvSchema(eventsTable, record, edition).fields.find(({ name }) => name === 'start')?.type;
}

const tables = allTables.map((table) => [table.name, table] as const);

test('the words describe no column and no file that there is not', () => {
  const known = [...allTables, aboutTable, { name: 'events', columns: pointProperties }].flatMap((table) =>
    table.columns.flatMap(({ name, as }) => [`${table.name}.${name}`, `any.${as ?? name}`]),
  );
  const described = textsUnder('data.column.', 'en').map(([name]) => name);
  expect(described.filter((name) => !new Set([...known, 'any.license']).has(name))).toEqual([]);
  const files = textsUnder('data.field.', 'en').map(([name]) => name);
  expect(files.filter((name) => !dataFiles.some((file) => name.startsWith(`${file.name}.`)))).toEqual([]);
});

test('each table is a file', () => {
  expect(dataFiles.flatMap(({ table }) => table ?? [])).toEqual(allTables);
});

describe.each(tables)('%s', (_, table) => {
  const rows = read(table, rich);
  const { fields } = csvSchema(table, rich, edition);

  test('is written as RFC 4180 has it', () => {
    const text = csv(table, rich, edition);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the columns of its schema, each with a meaning', () => {
    expect(rows.length).toBeGreaterThan(0);
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

  test('has a key that tells its rows apart', () => {
    const keys = rows.map((row) => table.primaryKey.map((name) => row[name] ?? '').join(' '));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('names the licence in every row', () => {
    expect(new Set(rows.map((row) => row['license']))).toEqual(
      new Set(['https://creativecommons.org/licenses/by/4.0/']),
    );
  });

  test('has a header and no row where the record is empty', () => {
    expect(csv(table, empty, edition)).toBe(`${fields.map(({ name }) => name).join(',')}\r\n`);
    expect(csvSchema(table, empty, edition).fields.map(({ name }) => name)).toEqual(
      fields.map(({ name }) => name),
    );
  });
});

describe('events.csv', () => {
  const rows = read(eventsTable, rich);
  const row = (id: string): Row => rows.find((each) => each['id'] === id) ?? {};

  test('has a row an event, in the order of time', () => {
    expect(columnsOf(rows, 'id')).toEqual(rich.events.map(({ id }) => id).filter((id) => id !== 'hidden'));
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

  test('tells a day from a day within some time, and says how far the date is in doubt', () => {
    expect(
      columnsOf(
        [row('day'), row('within'), row('one-of'), row('lasting'), row('year'), row('month')],
        'precision',
        'shape',
        'qualifier',
      ),
    ).toEqual([
      'day | date | ',
      'day | within | ',
      'day | one-of | ',
      'month | interval | ',
      'year | date | approximate',
      'month | date | uncertain',
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

test('names.csv has every name with its script, and actors.csv the first in Arabic letters', () => {
  const [names, actors] = ['names', 'actors'].map((name) => {
    const table = allTables.find((each) => each.name === name);
    return table ? read(table, rich) : [];
  });
  expect(columnsOf(names ?? [], 'of', 'id', 'number', 'name', 'lang')).toEqual(
    expect.arrayContaining([
      'site | hill | 1 | Hill | en',
      'site | hill | 2 | Collis | la',
      'monument | gate | 2 | الباب | ar',
      'actor | blue | 2 | The Blues | ',
      'actor | blue | 3 | الزرق | ',
    ]),
  );
  expect(columnsOf(actors ?? [], 'id', 'name_ar')[0]).toBe('blue | الزرق');
});

test('the tables of links have a row for each item that events.csv packs into a cell', () => {
  const links = new Map(allTables.map((table) => [table.name, table]));
  const linked = (name: string, ...columns: string[]): string[] => {
    const table = links.get(name);
    return table
      ? columnsOf(
          read(table, rich).filter((row) => row['event'] === 'day'),
          ...columns,
        )
      : [];
  };
  expect(linked('event_actors', 'actor', 'role')).toEqual(['blue | attacker', 'office | reporter']);
  expect(linked('event_monuments', 'monument', 'condition')).toEqual([
    'gate | severely-damaged',
    'tower | destroyed',
  ]);
  expect(linked('event_sources', 'source')).toEqual(['first', 'second', 'third']);
  expect(linked('event_places', 'site', 'place')).toEqual(['hill | top']);
  expect(linked('event_control', 'place', 'holder', 'actor')).toEqual(['top | contested | ']);
});

test('witnesses have a row each, as have the texts, bodies and words on which a source rests', () => {
  const [texts = [], told = [], grounds = []] = ['sources', 'event_witnesses', 'source_rests_on'].map(
    (name) => allTables.filter((each) => each.name === name).flatMap((table) => read(table, rich)),
  );
  const witnesses = told.filter((row) => row['event'] === 'day');
  expect(columnsOf(witnesses, 'number', 'name', 'actor', 'party_actor')).toEqual([
    '1 | Blue army | blue | blue',
    '2 | a passer-by |  | ',
  ]);
  expect(columnsOf(grounds, 'source', 'number', 'name', 'on_source', 'on_actor')).toEqual([
    'copy | 1 | Third | third | ',
    'copy | 2 | Blue army |  | blue',
    'copy | 3 | A post |  | ',
  ]);
  expect(columnsOf(texts, 'title', 'title_en', 'kind').at(-1)).toBe('Copia | A copy | blog');
});

test('each correction has a row, whatever was corrected', () => {
  const corrected = {
    ...rich,
    actors: rich.actors.map((actor) =>
      actor.id === 'blue' ? { ...actor, corrections: [{ date: '2026-02-03', note: 'A name.' }] } : actor,
    ),
  };
  const table = allTables.find(({ name }) => name === 'corrections');
  const columns = ['kind', 'id', 'title', 'number', 'date', 'note'];
  expect(table && columnsOf(read(table, corrected), ...columns)).toEqual([
    `event | day | '${hostile} | 1 | 2026-02-01 | The <first>.`,
    `event | day | '${hostile} | 2 | 2026-02-01 | The second.`,
    `event | day | '${hostile} | 3 | 2026-03-01 | The third.`,
    'actor | blue | Blue army | 1 | 2026-02-03 | A name.',
  ]);
});
